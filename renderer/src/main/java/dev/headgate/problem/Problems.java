package dev.headgate.problem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects what is found on the way, so that a run ends with everything that is wrong and says each thing once. */
public final class Problems {
    private static final Comparator<Problem> ORDER =
            Comparator.comparing(Problem::position).thenComparing(Problem::message);

    private final Set<Problem> problems = new LinkedHashSet<>();
    private final Set<Warning> warnings = new LinkedHashSet<>();

    public void add(Problem problem) {
        problems.add(problem);
    }

    public void warn(String rule, Problem problem) {
        warnings.add(new Warning(rule, problem));
    }

    public void addAll(Problems others) {
        problems.addAll(others.problems);
        warnings.addAll(others.warnings);
    }

    public boolean isEmpty() {
        return problems.isEmpty();
    }

    /** The problems by file, line and column. */
    public List<Problem> sorted() {
        List<Problem> sorted = new ArrayList<>(problems);
        sorted.sort(ORDER);
        return sorted;
    }

    /** The warnings by file, line and column. */
    public List<Warning> warnings() {
        List<Warning> sorted = new ArrayList<>(warnings);
        sorted.sort(Comparator.comparing(Warning::problem, ORDER).thenComparing(Warning::rule));
        return sorted;
    }

    /** Ends the work where nothing sensible can follow. */
    public void throwIfAny() {
        if (!problems.isEmpty()) {
            throw new InputException(sorted());
        }
    }
}
