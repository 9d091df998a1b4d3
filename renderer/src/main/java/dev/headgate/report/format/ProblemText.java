package dev.headgate.report.format;

import dev.headgate.problem.Masking;
import dev.headgate.problem.Position;
import dev.headgate.problem.Problem;

/** One problem for a person: what, the line with a mark under the place, what was found and expected, and what to do. */
public final class ProblemText {
    private static final int WIDEST_LINE = 120;
    /** A longer line says nothing to a person, and costs time with every problem in it. */
    private static final int LONGEST_LINE = 10_000;

    private final Paint paint;
    private final StringBuilder out;

    public ProblemText(Paint paint, StringBuilder out) {
        this.paint = paint;
        this.out = out;
    }

    public void print(Problem problem) {
        out.append(paint.red("problem"))
                .append("  ")
                .append(paint.strong(Plain.terminal(problem.position().toString())));
        if (problem.at() != null && !problem.at().isEmpty()) {
            out.append("  ").append(Plain.terminal(problem.at()));
        }
        out.append('\n');
        line("what", problem.what());
        excerpt(problem.position());
        line("found", problem.found());
        line("expected", problem.expected());
        line("fix", problem.fix());
        out.append('\n');
    }

    private void line(String label, String text) {
        if (text != null) {
            out.append("  ")
                    .append(label)
                    .append(" ".repeat(9 - label.length()))
                    .append(Plain.terminal(text))
                    .append('\n');
        }
    }

    private void excerpt(Position position) {
        String source = position.source().line(position.line());
        if (source.length() > LONGEST_LINE || source.isBlank()) {
            return;
        }
        String masked = Masking.line(position.source(), position.line());
        boolean hidden = !masked.equals(source);
        int column = Math.max(0, position.column() - 1);
        // a long line is cut around the place, a masked one has lost its columns
        int start = hidden || column < WIDEST_LINE - 20 ? 0 : column - WIDEST_LINE / 2;
        int points = masked.codePointCount(0, masked.length());
        start = Math.min(start, points);
        int end = Math.min(points, start + WIDEST_LINE);
        String shown = masked.substring(masked.offsetByCodePoints(0, start), masked.offsetByCodePoints(0, end));
        String number = Integer.toString(position.line());
        out.append("  ")
                .append(paint.faint(number + " | "))
                .append(Plain.terminal(shown.replace('\t', ' ')))
                .append('\n');
        if (!hidden && position.column() > 0) {
            int indent = Plain.terminal(
                            shown.substring(0, shown.offsetByCodePoints(0, Math.min(column - start, end - start))))
                    .length();
            out.append("  ")
                    .append(paint.faint(" ".repeat(number.length()) + " | "))
                    .append(" ".repeat(indent))
                    .append(paint.red("^"))
                    .append('\n');
        }
    }
}
