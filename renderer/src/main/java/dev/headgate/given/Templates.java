package dev.headgate.given;

import dev.headgate.problem.Position;
import dev.headgate.problem.Problem;
import dev.headgate.problem.Problems;
import dev.headgate.problem.Source;

/** Recognises a template of Helm, which isn't YAML before it is filled in. */
final class Templates {
    private Templates() {}

    /** What is wrong with a text, in one problem where it is a template. */
    static Problems explained(Source source, Problems found) {
        int start = source.text().indexOf("{{");
        int end = source.text().indexOf("}}", Math.max(0, start));
        if (start < 0 || end < 0) {
            return found;
        }
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < start; i++) {
            if (source.text().charAt(i) == '\n') {
                line++;
                lineStart = i + 1;
            }
        }
        Problems template = new Problems();
        template.add(new Problem(
                new Position(source, line, source.text().codePointCount(lineStart, start) + 1),
                null,
                "a template, which isn't YAML before it is filled in",
                "check what Helm makes of it: helm template CHART | headgate check -"));
        return template;
    }
}
