package dev.headgate.yaml;

import dev.headgate.problem.Problem;

/** Ends the reading of a source: what follows could take any amount of time or memory. */
final class UnreadableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    UnreadableException(Problem problem) {
        super(problem.message(), null, false, false);
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
