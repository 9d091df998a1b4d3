package dev.headgate.problem;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Collects what is found on the way, so that a run ends with everything that is wrong and says each thing once. */
public final class Problems {
    // by their text: a record as a key would have its hash code linked at run time, 10 ms of every cold run
    private final Map<String, Problem> problems = new LinkedHashMap<>();
    private final Map<String, Warning> warnings = new LinkedHashMap<>();

    public void add(Problem problem) {
        problems.putIfAbsent(key(problem), problem);
    }

    public void warn(String rule, Problem problem) {
        warnings.putIfAbsent(rule + " " + key(problem), new Warning(rule, problem));
    }

    public void addAll(Problems others) {
        problems.putAll(others.problems);
        warnings.putAll(others.warnings);
    }

    public void addAll(Collection<Problem> others) {
        others.forEach(this::add);
    }

    public boolean isEmpty() {
        return problems.isEmpty();
    }

    /** The problems by file, line and column. */
    public List<Problem> sorted() {
        Map<Position, Map<String, Problem>> sorted = new TreeMap<>();
        for (Map.Entry<String, Problem> entry : problems.entrySet()) {
            sorted.computeIfAbsent(entry.getValue().position(), position -> new TreeMap<>())
                    .put(entry.getKey(), entry.getValue());
        }
        List<Problem> list = new ArrayList<>();
        sorted.values().forEach(same -> list.addAll(same.values()));
        return list;
    }

    /** The warnings by file, line and column. */
    public List<Warning> warnings() {
        Map<Position, Map<String, Warning>> sorted = new TreeMap<>();
        for (Map.Entry<String, Warning> entry : warnings.entrySet()) {
            Position position = entry.getValue().problem().position();
            sorted.computeIfAbsent(position, key -> new TreeMap<>()).put(entry.getKey(), entry.getValue());
        }
        List<Warning> list = new ArrayList<>();
        sorted.values().forEach(same -> list.addAll(same.values()));
        return list;
    }

    /** Ends the work where nothing sensible can follow. */
    public void throwIfAny() {
        if (!problems.isEmpty()) {
            throw new InputException(sorted());
        }
    }

    private static String key(Problem problem) {
        return problem.position() + " " + problem.at() + " " + problem.message();
    }
}
