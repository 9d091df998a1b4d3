package dev.headgate.kinds.check;

import dev.headgate.problem.Problem;
import dev.headgate.problem.Problems;
import dev.headgate.problem.Source;

/** Takes what is found when a document is held against its type, and decides what each sort of it counts as. */
final class TypeReport {
    /** Whose document it is. */
    enum Document {
        /** A file of ours: everything is a problem but what a newer version may know. */
        OURS,
        /** A manifest that is given: a warning that says what the API server will do. */
        GIVEN
    }

    private final Problems problems;
    private final Document document;
    private final boolean strict;

    /** @param strict whether fields and words that aren't known are certainly wrong */
    TypeReport(Problems problems, Document document, boolean strict) {
        this.problems = problems;
        this.document = document;
        this.strict = strict;
    }

    boolean isGiven() {
        return document == Document.GIVEN;
    }

    /** A field that the type lacks. */
    void unknownField(Problem problem) {
        if (strict && !isGiven()) {
            problems.add(problem);
        } else {
            problems.warn("unknown-field", problem);
        }
    }

    /** Whether no more unknown fields will be told, so that looking for the right name is lost time. */
    boolean isFullOfFields(Source source) {
        return strict && !isGiven() ? problems.isFull(source) : problems.isFullOfWarnings(source);
    }

    /** A word that an enumeration lacks. */
    void unknownWord(Problem problem) {
        if (!strict) {
            problems.warn("unknown-word", problem);
        } else {
            wrong("wrong-type", problem);
        }
    }

    /** A value that the type doesn't allow, unless something is wrong at that very place already. */
    void wrongType(Problem problem) {
        wrong("wrong-type", problem);
    }

    /** Something that doesn't fit together. */
    void refuse(String rule, Problem problem) {
        if (isGiven()) {
            problems.warn(rule, problem);
        } else {
            problems.add(problem);
        }
    }

    /** Whether no more wrong values will be told. */
    boolean isFull(Source source) {
        return isGiven() ? problems.isFullOfWarnings(source) : problems.isFull(source);
    }

    private void wrong(String rule, Problem problem) {
        if (isGiven()) {
            problems.warn(rule, problem);
        } else {
            problems.addIfFirst(problem);
        }
    }
}
