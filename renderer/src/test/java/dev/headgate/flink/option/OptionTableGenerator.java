package dev.headgate.flink.option;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Writes the tables of options out of the constants of all lines of Flink. */
final class OptionTableGenerator {
    static final List<String> LINES = List.of("1.17", "1.18", "1.19", "1.20", "2.0", "2.1", "2.2", "2.3");

    /** Jars that are missing for a line, and the line whose options stand in for them. */
    private static final Map<String, Map.Entry<String, String>> MISSING =
            Map.of("1.17", Map.entry("dstl.", "1.18"), "2.1", Map.entry("state.backend.forst.", "2.2"));

    /** Older names of several options, and the one that people mean by them. */
    private static final Map<String, String> MEANT = Map.of(
            "web.port", "rest.port",
            "jobmanager.web.port", "rest.port",
            "state.backend.local-recovery", "execution.checkpointing.local-backup.enabled");

    /** What was renamed in 1.17, by the notes of that release: names that were the start of others. */
    private static final Map<String, String> BEFORE = Map.ofEntries(
            Map.entry("state.backend.type", "state.backend"),
            Map.entry("high-availability.type", "high-availability"),
            Map.entry("restart-strategy.type", "restart-strategy"),
            Map.entry("execution.checkpointing.unaligned.enabled", "execution.checkpointing.unaligned"),
            Map.entry(
                    "execution.batch.adaptive.auto-parallelism.max-parallelism",
                    "jobmanager.adaptive-batch-scheduler.max-parallelism"),
            Map.entry("kubernetes.container.image.ref", "kubernetes.container.image"),
            Map.entry("kubernetes.jobmanager.cpu.amount", "kubernetes.jobmanager.cpu"),
            Map.entry("kubernetes.taskmanager.cpu.amount", "kubernetes.taskmanager.cpu"),
            Map.entry("kubernetes.pod-template-file.default", "kubernetes.pod-template-file"),
            Map.entry("env.java.opts.all", "env.java.opts"));

    private final Map<String, Map<String, ScannedOption>> lines = new LinkedHashMap<>();
    private final SortedSet<String> keys = new TreeSet<>();
    private final SortedSet<String> names = new TreeSet<>();

    OptionTableGenerator() {
        for (String line : LINES) {
            lines.put(line, new TreeMap<>(OptionScan.of(line)));
        }
        MISSING.forEach((line, missing) -> lines.get(missing.getValue()).forEach((key, option) -> {
            if (key.startsWith(missing.getKey())) {
                lines.get(line).putIfAbsent(key, option);
            }
        }));
        for (Map<String, ScannedOption> options : lines.values()) {
            keys.addAll(options.keySet());
            for (ScannedOption option : options.values()) {
                option.others().forEach(other -> names.add(plain(other)));
            }
        }
        names.addAll(keys);
    }

    /** Every older name with the newest of its option. */
    String aliases() {
        StringBuilder text = new StringBuilder();
        for (String name : names) {
            String newest = newest(name);
            if (!newest.equals(name)) {
                text.append(name).append(' ').append(newest).append('\n');
            }
        }
        return text.toString();
    }

    /** Every option that has several names, and under which of them each version looks, in its order. */
    String names() {
        SortedMap<String, SortedSet<String>> options = new TreeMap<>();
        for (String key : keys) {
            options.computeIfAbsent(newest(key), newest -> new TreeSet<>()).add(key);
        }
        StringBuilder text = new StringBuilder();
        options.forEach((newest, members) -> {
            List<String> rows = new ArrayList<>();
            for (String line : LINES) {
                rows.add(row(line, newest, members));
            }
            StringBuilder ranges = new StringBuilder();
            if (BEFORE.containsKey(newest)) {
                ranges.append(" -1.16 ").append(BEFORE.get(newest));
            }
            append(ranges, rows);
            if (rows.stream().anyMatch(row -> row != null && !row.equals(newest)) || ranges.indexOf(" -1.16") >= 0) {
                text.append(newest).append(ranges).append('\n');
            }
        });
        return text.toString();
    }

    private String row(String line, String newest, Collection<String> members) {
        Map<String, ScannedOption> options = lines.get(line);
        String chosen = null;
        for (String member : members) {
            boolean outranked = members.stream()
                    .anyMatch(other -> !other.equals(member)
                            && options.containsKey(other)
                            && options.get(other).others().contains(member));
            if (options.containsKey(member) && !outranked && (chosen == null || member.equals(newest))) {
                chosen = member;
            }
        }
        if (chosen == null) {
            return null;
        }
        List<String> row = new ArrayList<>(List.of(chosen));
        for (String other : options.get(chosen).others()) {
            if (!row.contains(plain(other))) {
                row.add(plain(other));
            }
        }
        return String.join(",", row);
    }

    /** Every option: in which versions it takes what, and what it is where it isn't set. */
    String options() {
        StringBuilder text = new StringBuilder();
        for (String key : keys) {
            List<String> rows = new ArrayList<>();
            for (String line : LINES) {
                ScannedOption option = lines.get(line).get(key);
                rows.add(
                        option == null
                                ? null
                                : option.type() + " " + (option.standard() == null ? "" : quoted(option)));
            }
            StringBuilder ranges = new StringBuilder();
            append(ranges, rows, "\t");
            text.append(key).append(' ').append(ranges.substring(1)).append('\n');
        }
        return text.toString();
    }

    private static String quoted(ScannedOption option) {
        return "="
                + option.standard().replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n");
    }

    private static void append(StringBuilder text, List<String> rows) {
        append(text, rows, " ");
    }

    private static void append(StringBuilder text, List<String> rows, String separator) {
        for (int first = 0, next; first < LINES.size(); first = next) {
            String row = rows.get(first);
            next = first + 1;
            while (next < LINES.size() && java.util.Objects.equals(rows.get(next), row)) {
                next++;
            }
            if (row != null) {
                text.append(separator).append(LINES.get(first)).append('-');
                text.append(next == LINES.size() ? "" : LINES.get(next - 1))
                        .append(separator.equals("\t") ? ":" : " ")
                        .append(row.strip());
            }
        }
    }

    private static String plain(String name) {
        return name.startsWith("~") ? name.substring(1) : name;
    }

    /** The option that the last version which has this name takes it for: a fallback is not a renaming. */
    private String newest(String name) {
        for (int i = LINES.size() - 1; i >= 0; i--) {
            Map<String, ScannedOption> options = lines.get(LINES.get(i));
            SortedSet<String> targets = new TreeSet<>();
            for (ScannedOption option : options.values()) {
                if (option.others().contains(name) && !option.key().equals(name)) {
                    targets.add(newest(option.key()));
                }
            }
            if (targets.size() == 1) {
                return targets.first();
            }
            if (!targets.isEmpty()) {
                return MEANT.getOrDefault(name, name);
            }
            if (options.containsKey(name)) {
                return name;
            }
        }
        return name;
    }
}
