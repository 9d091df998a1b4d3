package dev.headgate.yaml;

import dev.headgate.problem.Problem;
import dev.headgate.problem.Problems;
import dev.headgate.problem.Source;

/** Takes what not every reader understands alike: problems where reading is strict, warnings where kubectl decides. */
final class Doubts {
    private final Problems problems;
    private final Strictness strictness;

    Doubts(Problems problems, Strictness strictness) {
        this.problems = problems;
        this.strictness = strictness;
    }

    boolean isStrict() {
        return strictness == Strictness.STRICT;
    }

    /**
     * Tells of something that kubectl accepts.
     *
     * @param rule the name of the warning where it is one
     */
    void raise(String rule, Problem problem) {
        if (isStrict()) {
            problems.add(problem);
        } else {
            problems.warn(rule, problem);
        }
    }

    /** Tells of something that every reader takes, though its author may not mean it. */
    void warn(String rule, Problem problem) {
        problems.warn(rule, problem);
    }

    /** Tells of something that kubectl refuses as well. */
    void refuse(Problem problem) {
        problems.add(problem);
    }

    /** Whether no more of what is doubtful in this source will be told. */
    boolean isFull(Source source) {
        return isStrict() ? problems.isFull(source) : problems.isFullOfWarnings(source);
    }

    boolean isFullOfWarnings(Source source) {
        return problems.isFullOfWarnings(source);
    }
}
