package dev.headgate.problem;

import java.util.List;
import java.util.stream.Collectors;

/** The input can't be understood: all problems of it, so that nobody has to run again to see the next one. */
public final class InputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public InputException(List<Problem> problems) {
        super(
                problems.stream().map(p -> p.position() + ": " + p.message()).collect(Collectors.joining("\n")),
                null,
                false,
                false);
        this.problems = List.copyOf(problems);
    }

    public InputException(Problem problem) {
        this(List.of(problem));
    }

    public List<Problem> problems() {
        return problems;
    }
}
