package dev.headgate.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.headgate.check.ManifestCheck;
import dev.headgate.flink.judge.FlinkJudge;
import dev.headgate.flink.judge.OperatorJudge;
import dev.headgate.flink.judge.Texts;
import dev.headgate.flink.memory.StartingMemory;
import dev.headgate.manifest.Manifest;
import dev.headgate.rules.catalog.Catalog;
import dev.headgate.settings.Settings;
import dev.headgate.workload.Platforms;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Our rules and the operator's DefaultValidator 1.7.0 refuse the same objects, as far as our rules go. */
@Tag("flink")
class OperatorRulesJudgeTest {
    /** Rules that say that the operator refuses the object. */
    private static final Set<String> CLAIMS = Set.of(
            "deployment-mode-switch",
            "ephemeral-storage-unparseable",
            "memory-not-defined",
            "parallelism-not-positive",
            "request-above-limit",
            "resources-quantity-invalid",
            "savepoint-trigger-needs-savepoint-dir",
            "savepoint-upgrade-needs-savepoint-dir",
            "session-application-switch",
            "stateful-upgrade-needs-checkpoint-dir");

    private static final Map<String, String> DEFAULTS = Map.of(
            "state.checkpoints.dir", "s3://defaults/checkpoints",
            "state.savepoints.dir", "s3://defaults/savepoints",
            "jobmanager.memory.process.size", "1g",
            "taskmanager.memory.process.size", "2g");

    private static final Set<String> MEMORY = Set.of(
            "cpu-not-positive",
            "deprecated-resource-not-positive",
            "jm-memory-too-small",
            "memory-fraction-or-range-invalid",
            "memory-not-defined",
            "memory-unparseable",
            "memory-without-unit",
            "task-slots-not-positive",
            "tm-memory-too-small");

    private static final Set<String> LINES = Set.of("1.17", "1.18", "1.19");
    private static final String BUILDER = "org.apache.flink.kubernetes.operator.config.FlinkConfigBuilder";

    private final Map<String, Integer> seen = new TreeMap<>();
    private final List<String> differences = new ArrayList<>();
    private final Texts texts = new Texts(11);
    private final OperatorObjects objects = new OperatorObjects(texts);

    @Test
    void agrees() {
        deployments(Map.of());
        deployments(DEFAULTS);
        sessionJobs();
        assertEquals("", String.join("\n\n", differences.subList(0, Math.min(20, differences.size()))));
        Set<String> expected = new TreeSet<>(Set.of("ACCEPTED", "MEMORY STARTS", "MEMORY REFUSED"));
        for (OperatorRefusal refusal : OperatorRefusal.values()) {
            expected.add(refusal.name());
        }
        for (OperatorRefusal.Unreadable unreadable : OperatorRefusal.Unreadable.values()) {
            expected.add("UNREADABLE " + unreadable);
        }
        // Otherwise the generator doesn't reach what it is for.
        assertEquals(expected, seen.keySet());
    }

    private void deployments(Map<String, String> defaults) {
        try (OperatorJudge operator = OperatorJudge.start(OperatorObject.json(defaults))) {
            for (int i = 0; i < Texts.count(3_000); i++) {
                OperatorObject before =
                        texts.random().nextInt(4) > 0 ? objects.application() : objects.cluster("orders");
                compare(operator, defaults, objects.changed(before), null, null);
                compare(operator, defaults, objects.changed(before), before, null);
            }
        }
    }

    private void sessionJobs() {
        try (OperatorJudge operator = OperatorJudge.start("{}")) {
            for (int i = 0; i < Texts.count(3_000); i++) {
                OperatorObject session = texts.random().nextInt(8) == 0
                        ? objects.application()
                        : objects.changed(objects.cluster("session"));
                OperatorObject before = objects.sessionJob("session");
                compare(operator, Map.of(), objects.changed(before), null, session);
                compare(operator, Map.of(), objects.changed(before), null, null);
                if (operator.ask(before.json(), null, session.json()).isAccepted()) {
                    compare(operator, Map.of(), objects.changed(before), before, session);
                }
            }
        }
    }

    private void compare(
            OperatorJudge operator,
            Map<String, String> defaults,
            OperatorObject object,
            OperatorObject before,
            OperatorObject session) {
        // 1.7 judges a session job by its cluster's options alone, newer ones by its own over them.
        OperatorObject options = session == null ? null : session.copy();
        if (options != null) {
            object.options().forEach(options::option);
        }
        OperatorJudge.Verdict verdict = operator.ask(object.json(), json(before), json(options));
        List<Finding> found = found(Optional.of(defaults), object, before, session);
        String difference = null;
        if (verdict.isAccepted()) {
            count("ACCEPTED");
            difference = wronglyRefused(found, session);
            if (difference == null) {
                difference = wronglyRefused(found(Optional.empty(), object, before, session), session);
            }
            if (difference == null && before == null && !object.isSessionJob()) {
                difference = memory(object, defaults, found);
            }
        } else if (verdict.unreadable() != null) {
            count("UNREADABLE " + OperatorRefusal.Unreadable.of(verdict.unreadable()));
        } else {
            OperatorRefusal refusal = OperatorRefusal.of(verdict.error());
            count(refusal.name());
            // Newer operators are built upon Flink 1.20 and know the newer names in any version.
            boolean newer = refusal.isAboutDirectories()
                    && (object.json() + json(session) + defaults).contains("execution.checkpointing.");
            difference = newer || refusal.isMet(found) ? null : "the operator refuses: " + verdict.error();
        }
        if (difference != null) {
            differences.add(difference + "\n  object  " + object + "\n  before  " + before + "\n  session " + session
                    + "\n  found   "
                    + found.stream()
                            .map(finding -> finding.severity().word() + " " + finding.rule() + " " + finding.at())
                            .toList());
        }
    }

    /** Why an object is wrongly refused that the operator accepts, or null. */
    private static String wronglyRefused(List<Finding> found, OperatorObject session) {
        for (Finding finding : found) {
            boolean claims = CLAIMS.contains(finding.rule())
                    || finding.rule().equals("memory-unparseable")
                            && finding.at().endsWith("/resource/memory");
            // The operator doesn't check the parallelism of a session job before it knows the cluster.
            boolean late = finding.kind().equals("FlinkSessionJob")
                    && session == null
                    && finding.rule().equals("parallelism-not-positive");
            if (finding.isError() && claims && !late) {
                return "the operator accepts, and we say " + finding.rule() + ": " + finding.message();
            }
        }
        return null;
    }

    /** How Flink's calculation of the memory and ours differ, or null. */
    private String memory(OperatorObject object, Map<String, String> defaults, List<Finding> found) {
        Map<String, String> options = new TreeMap<>(defaults);
        options.putAll(object.options());
        for (String process : List.of("jobManager", "taskManager")) {
            if (object.get("spec/" + process + "/resource/memory") instanceof String memory) {
                Object written = FlinkJudge.operator()
                        .call(BUILDER, "parseResourceMemoryString", memory)
                        .value();
                options.put(process.toLowerCase(Locale.ROOT) + ".memory.process.size", (String) written);
            }
        }
        String line = ((String) object.get("spec/flinkVersion")).substring(1).replace('_', '.');
        if (!LINES.contains(line)) {
            return null;
        }
        String refusal =
                StartingMemory.refusal(FlinkJudge.of(line), options, "standalone".equals(object.get("spec/mode")));
        boolean refused = found.stream()
                .anyMatch(finding -> finding.isError()
                        && MEMORY.contains(finding.rule())
                        && !finding.at().endsWith("/ephemeralStorage"));
        count(refusal.isEmpty() ? "MEMORY STARTS" : "MEMORY REFUSED");
        if (refused == !refusal.isEmpty()) {
            return null;
        }
        return refused ? "Flink takes the memory, and we don't" : "Flink refuses the memory: " + refusal;
    }

    private List<Finding> found(
            Optional<Map<String, String>> defaults,
            OperatorObject object,
            OperatorObject before,
            OperatorObject session) {
        boolean nested = object.json().hashCode() % 2 == 0;
        List<Manifest> manifests = new ArrayList<>(List.of(object.manifest(nested)));
        List<Manifest> older = new ArrayList<>();
        if (session != null) {
            manifests.add(session.manifest(nested));
            older.add(session.manifest(nested));
        }
        if (before != null) {
            older.add(before.manifest(nested));
        }
        Platforms platforms = new Platforms(Optional.of("1.7.0"), defaults, Optional.empty());
        Settings settings = new Settings(Levels.DEFAULT, platforms, Map.of());
        return new ManifestCheck(Catalog.ruleSet(), settings)
                .findings(manifests, before == null ? Optional.empty() : Optional.of(older)).stream()
                        .filter(finding -> finding.kind().equals(object.kind()))
                        .toList();
    }

    private static String json(OperatorObject object) {
        return object == null ? null : object.json();
    }

    private void count(String what) {
        seen.merge(what, 1, Integer::sum);
    }
}
