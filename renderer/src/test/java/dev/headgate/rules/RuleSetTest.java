package dev.headgate.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.headgate.check.ManifestCheck;
import dev.headgate.manifest.Manifest;
import dev.headgate.problem.Problems;
import dev.headgate.problem.Source;
import dev.headgate.rules.catalog.Catalog;
import dev.headgate.settings.Settings;
import dev.headgate.settings.SettingsReader;
import dev.headgate.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What settings, acceptances and the ratchet make of a finding. */
final class RuleSetTest {
    private static final String NOT_POSITIVE = "error parallelism-not-positive /spec/job/parallelism";

    @Test
    void aNewObjectGetsTheError() {
        assertEquals(NOT_POSITIVE, found(job("parallelism: 0", ""), null, ""));
    }

    @Test
    void anObjectThatHadTheErrorBeforeMayKeepIt() {
        String before = job("parallelism: 0, entryClass: A", "");
        assertEquals(
                NOT_POSITIVE.replace("error", "warning"), found(job("parallelism: 0, entryClass: B", ""), before, ""));
    }

    @Test
    void aChangeThatBringsTheErrorGetsIt() {
        assertEquals(NOT_POSITIVE, found(job("parallelism: 0", ""), job("parallelism: 2", ""), ""));
    }

    @Test
    void settingsLowerRaiseAndSilence() {
        assertEquals(
                NOT_POSITIVE.replace("error", "warning"),
                found(job("parallelism: 0", ""), null, "rules: {parallelism-not-positive: warning}"));
        assertEquals("", found(job("parallelism: 0", ""), null, "rules: {parallelism-not-positive: ignored}"));
        assertEquals(
                "error replicas-override-parallelism /spec/taskManager/replicas",
                found(
                        job("parallelism: 2", "  taskManager: {replicas: 3}\n"),
                        null,
                        "rules: {replicas-override-parallelism: error}"));
    }

    @Test
    void settingsOfANamespaceCountThereOnly() {
        String settings = "namespaces: {team-a: {rules: {parallelism-not-positive: ignored}}}";
        assertEquals(NOT_POSITIVE, found(job("parallelism: 0", ""), null, settings));
        assertEquals(
                "",
                found(
                        job("parallelism: 0", "").replace("name: orders", "name: orders, namespace: team-a"),
                        null,
                        settings));
    }

    @Test
    void whatIsAcceptedStaysVisibleAndIsNoError() {
        assertEquals(
                "accepted " + NOT_POSITIVE,
                found(accepting("parallelism-not-positive", job("parallelism: 0", "")), null, ""));
    }

    @Test
    void aLockedRuleCannotBeAccepted() {
        assertEquals(
                NOT_POSITIVE,
                found(
                        accepting("parallelism-not-positive", job("parallelism: 0", "")),
                        null,
                        "locked: [parallelism-not-positive]"));
    }

    @Test
    void aChangeIsAcceptedOnlyByTheAcceptanceThatComesWithIt() {
        String rule = "max-parallelism-changed";
        String finding = "error " + rule + " /spec/flinkConfiguration/pipeline.max-parallelism";
        String before = job("parallelism: 2, upgradeMode: savepoint", options(128));
        String after = job("parallelism: 2, upgradeMode: savepoint", options(256));
        assertEquals(finding, only(rule, found(after, before, "")));
        assertEquals("accepted " + finding, only(rule, found(accepting(rule, after), before, "")));
        assertEquals(finding, only(rule, found(accepting(rule, after), accepting(rule, before), "")));
    }

    @Test
    void rulesOfTheNewestReleaseOnlyWarn() {
        RuleSet rules = new RuleSet(Catalog.rules(), "0.1");
        assertEquals(
                NOT_POSITIVE.replace("error", "warning"),
                text(new ManifestCheck(rules, Settings.NONE)
                        .findings(manifests(job("parallelism: 0", "")), Optional.empty())));
    }

    /** Whoever gives a judgement up interrupts its thread. */
    @Test
    void aJudgementThatNobodyWaitsForEndsBeforeTheNextRule() {
        List<String> asked = new ArrayList<>();
        ManifestRule first = rule(() -> {
            asked.add("first");
            Thread.currentThread().interrupt();
        });
        RuleSet rules = new RuleSet(List.of(first, rule(() -> asked.add("second"))), "");
        List<Manifest> manifests = manifests(job("parallelism: 2", ""));
        try {
            assertThrows(AbandonedException.class, () -> new ManifestCheck(rules, Settings.NONE)
                    .findings(manifests, Optional.empty()));
        } finally {
            Thread.interrupted();
        }
        assertEquals(List.of("first"), asked);
    }

    private static ManifestRule rule(Runnable effect) {
        return new ManifestRule() {
            @Override
            public RuleInfo info() {
                return new RuleInfo("test", Level.ERROR, "0.1", "all kinds", "what", "why", "fix");
            }

            @Override
            public void check(Manifest manifest, Context context, Reporter report) {
                effect.run();
            }
        };
    }

    private static String job(String job, String more) {
        return "apiVersion: flink.apache.org/v1beta1\nkind: FlinkDeployment\nmetadata: {name: orders}\nspec:\n"
                + "  flinkVersion: v1_20\n" + more + "  job: {jarURI: local:///orders.jar, " + job + "}\n";
    }

    private static String options(int maxParallelism) {
        return "  flinkConfiguration: {pipeline.max-parallelism: " + maxParallelism + "}\n";
    }

    private static String accepting(String rule, String manifest) {
        return manifest.replace(
                "{name: orders}", "{name: orders, annotations: {headgate.dev/accept." + rule + ": meant}}");
    }

    private static String found(String manifest, String before, String settings) {
        Problems problems = new Problems();
        RuleSet rules = Catalog.ruleSet();
        Settings read =
                new SettingsReader(rules.levels(), problems).read(new Source("settings.yaml", "settings", settings));
        problems.throwIfAny();
        return text(new ManifestCheck(rules, read)
                .findings(manifests(manifest), Optional.ofNullable(before).map(RuleSetTest::manifests)));
    }

    private static List<Manifest> manifests(String yaml) {
        Problems problems = new Problems();
        List<Manifest> manifests = YamlReader.read(new Source("manifest.yaml", "given", yaml), problems).stream()
                .map(document -> Manifest.of(document).orElseThrow())
                .toList();
        problems.throwIfAny();
        return manifests;
    }

    private static String text(List<Finding> findings) {
        return findings.stream()
                .map(finding -> (finding.accepted() == null ? "" : "accepted ")
                        + finding.severity().word() + " " + finding.rule() + " " + finding.at())
                .filter(line -> line.contains("parallelism"))
                .collect(Collectors.joining("\n"));
    }

    private static String only(String rule, String findings) {
        return findings.lines().filter(line -> line.contains(rule)).collect(Collectors.joining("\n"));
    }
}
