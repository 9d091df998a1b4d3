package dev.headgate.problem;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Collects what is found on the way, so that a run ends with everything that is wrong and says each thing once. */
public final class Problems {
    /** How many problems of one file are told, and how many warnings; more would bury what is left to be said. */
    private static final int MOST = 200;

    // by their text: a record as a key would have its hash code linked at run time, 10 ms of every cold run
    private final Map<String, Problem> problems = new LinkedHashMap<>();
    private final Map<String, Warning> warnings = new LinkedHashMap<>();
    private final Set<String> places = new HashSet<>();
    private final Map<String, Integer> problemsOfFile = new HashMap<>();
    private final Map<String, Integer> warningsOfFile = new HashMap<>();

    public void add(Problem problem) {
        Source file = problem.position().source();
        int known = problemsOfFile.getOrDefault(file.path(), 0);
        if (known < MOST && problems.putIfAbsent(key(problem), problem) == null) {
            places.add(problem.position().toString());
            problemsOfFile.put(file.path(), known + 1);
            if (known + 1 == MOST) {
                Problem last = new Problem(
                        Position.of(file), null, "there are more than " + MOST + " problems", "correct these first");
                problems.put(key(last), last);
            }
        }
    }

    /** Adds a problem unless one of that very place is known: what a type says about a value there would only repeat it. */
    public void addIfFirst(Problem problem) {
        if (!places.contains(problem.position().toString())) {
            add(problem);
        }
    }

    public void warn(String rule, Problem problem) {
        String file = problem.position().source().path();
        int known = warningsOfFile.getOrDefault(file, 0);
        if (known < MOST && warnings.putIfAbsent(rule + " " + key(problem), new Warning(rule, problem)) == null) {
            warningsOfFile.put(file, known + 1);
        }
    }

    /** Whether anything is wrong with this file. */
    public boolean has(Source file) {
        return problemsOfFile.containsKey(file.path());
    }

    /** Whether so much is wrong with this file that no more problems of it will be told. */
    public boolean isFull(Source file) {
        return problemsOfFile.getOrDefault(file.path(), 0) >= MOST;
    }

    /** Whether no more warnings of this file will be told. */
    public boolean isFullOfWarnings(Source file) {
        return warningsOfFile.getOrDefault(file.path(), 0) >= MOST;
    }

    public void addAll(Problems others) {
        addAll(others.problems.values());
        for (Warning warning : others.warnings.values()) {
            warn(warning.rule(), warning.problem());
        }
    }

    public void addAll(Collection<Problem> others) {
        for (Problem problem : others) {
            add(problem);
        }
    }

    public boolean isEmpty() {
        return problems.isEmpty();
    }

    /** The problems by file, line and column. */
    public List<Problem> sorted() {
        Map<Position, Map<String, Problem>> sorted = new TreeMap<>();
        for (Map.Entry<String, Problem> entry : problems.entrySet()) {
            put(sorted, entry.getValue().position(), entry.getKey(), entry.getValue());
        }
        return listed(sorted);
    }

    /** The warnings by file, line and column. */
    public List<Warning> warnings() {
        Map<Position, Map<String, Warning>> sorted = new TreeMap<>();
        for (Map.Entry<String, Warning> entry : warnings.entrySet()) {
            put(sorted, entry.getValue().problem().position(), entry.getKey(), entry.getValue());
        }
        return listed(sorted);
    }

    private static <T> void put(Map<Position, Map<String, T>> sorted, Position position, String key, T value) {
        Map<String, T> same = sorted.get(position);
        if (same == null) {
            same = new TreeMap<>();
            sorted.put(position, same);
        }
        same.put(key, value);
    }

    private static <T> List<T> listed(Map<Position, Map<String, T>> sorted) {
        List<T> list = new ArrayList<>();
        for (Map<String, T> same : sorted.values()) {
            list.addAll(same.values());
        }
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
