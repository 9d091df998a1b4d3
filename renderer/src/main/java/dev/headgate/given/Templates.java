package dev.headgate.given;

import dev.headgate.problem.Position;
import dev.headgate.problem.Problem;
import dev.headgate.problem.Problems;
import dev.headgate.problem.Source;

/** Recognises a template of Helm, which isn't YAML before it is filled in. */
final class Templates {
    private Templates() {}

    /** What is wrong with a text, in one problem where a document that is broken is a template. */
    static Problems explained(Source source, Problems found) {
        int looked = source.linesBefore();
        for (Problem problem : found.sorted()) {
            int broken = problem.position().line();
            int line = beginsDocument(source, broken) ? broken - 1 : broken;
            while (line > looked + 1 && !beginsDocument(source, line)) {
                line--;
            }
            for (line = Math.max(line, looked + 1); line <= source.lines(); line++) {
                if (line > broken && beginsDocument(source, line)) {
                    break;
                }
                looked = line;
                String text = source.line(line);
                int column = text.indexOf("{{");
                if (column >= 0) {
                    return template(new Position(source, line, text.codePointCount(0, column) + 1));
                }
            }
        }
        return found;
    }

    private static boolean beginsDocument(Source source, int line) {
        return source.line(line).startsWith("---");
    }

    private static Problems template(Position position) {
        Problems template = new Problems();
        template.add(new Problem(
                position,
                null,
                "a template, which isn't YAML before it is filled in",
                "check what Helm makes of it: helm template CHART | headgate check -"));
        return template;
    }
}
