package dev.headgate.yaml;

import dev.headgate.problem.Position;
import dev.headgate.problem.Problem;
import dev.headgate.problem.Source;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Says in words of ours what SnakeYAML could not parse, and what its author probably meant. */
final class SyntaxProblem {
    private SyntaxProblem() {}

    static Problem of(Source source, MarkedYAMLException e) {
        String problem = e.getProblem() == null ? "" : e.getProblem();
        String context = e.getContext() == null ? "" : e.getContext();
        Position position = position(source, e.getProblemMark() != null ? e.getProblemMark() : e.getContextMark());
        String begun = e.getContextMark() == null
                ? ""
                : " that begins at line " + (e.getContextMark().getLine() + 1);
        if (problem.contains("TAB")) {
            return new Problem(
                    position, null, "a tab where YAML wants spaces", "a tab", "spaces", "write spaces instead");
        }
        if (problem.contains("cannot start any token")) {
            String character = character(source, position);
            return new Problem(position, null, "text can't begin with " + character, "put it in quotes");
        }
        if (problem.startsWith("mapping values are not allowed")) {
            return new Problem(
                    position,
                    null,
                    "': ' where no name can stand",
                    "put the text in quotes, or begin a new line for the next name");
        }
        if (context.contains("quoted scalar")) {
            return problem.contains("escape")
                    ? unknownEscape(position)
                    : new Problem(position, null, "text in quotes" + begun + " isn't closed", "add the closing quote");
        }
        if (problem.endsWith("but found ':'")) {
            return new Problem(position, null, "a name is missing in front of ':'", "write 'name: value'");
        }
        if (problem.contains("<block end>") && goesOn(source, position)) {
            return behindValue(position);
        }
        if (problem.contains("<block end>")) {
            return new Problem(
                    position,
                    null,
                    "the indentation doesn't fit the structure" + begun,
                    "align the line with its neighbours");
        }
        boolean bracket = problem.contains("',' or ']'") || problem.contains("',' or '}'");
        if (problem.contains("<document start>") && !bracket) {
            return new Problem(
                    position, null, "text behind the end of a document", "begin the next document with a line '---'");
        }
        if (problem.contains("could not find expected ':'")) {
            return new Problem(
                    position,
                    null,
                    "a name without ':' behind it",
                    "write 'name: value', or '- item' for an item of a list");
        }
        boolean ends = problem.contains("<stream end>");
        if (problem.startsWith("expected the node content") && !ends) {
            return new Problem(
                    position, null, "a value is missing in front of " + character(source, position), "write the value");
        }
        if (bracket || ends) {
            return new Problem(
                    position,
                    null,
                    "a list or map in brackets" + begun + " isn't closed",
                    "add ',' or the closing bracket; put text with brackets in quotes");
        }
        String what = context.isEmpty() ? problem : context + begun + ": " + problem;
        return new Problem(position, null, "not YAML: " + what, "correct the line");
    }

    static Problem unknownEscape(Position position) {
        return new Problem(
                position, null, "an escape that YAML doesn't know", "write \\\\ for a backslash, or use single quotes");
    }

    static Problem behindValue(Position position) {
        return new Problem(
                position,
                null,
                "text behind the end of a value",
                "begin a new line, or put all of the value in quotes");
    }

    /** Whether the line has text in front of the place. */
    private static boolean goesOn(Source source, Position position) {
        String line = source.line(position.line());
        return !line.substring(0, line.offsetByCodePoints(0, position.column() - 1))
                .isBlank();
    }

    private static String character(Source source, Position position) {
        String line = source.line(position.line());
        int offset = line.offsetByCodePoints(0, Math.min(position.column() - 1, line.codePointCount(0, line.length())));
        return offset < line.length()
                ? "'" + Character.toString(line.codePointAt(offset)) + "'"
                : "the end of the line";
    }

    private static Position position(Source source, Mark mark) {
        return mark == null ? Position.of(source) : new Position(source, mark.getLine() + 1, mark.getColumn() + 1);
    }
}
