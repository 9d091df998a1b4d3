package dev.headgate.webhook.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.headgate.check.ManifestCheck;
import dev.headgate.manifest.Manifest;
import dev.headgate.problem.Problems;
import dev.headgate.problem.Source;
import dev.headgate.rules.Finding;
import dev.headgate.rules.RuleSet;
import dev.headgate.rules.catalog.Catalog;
import dev.headgate.settings.Settings;
import dev.headgate.settings.SettingsReader;
import dev.headgate.webhook.review.Outcome;
import dev.headgate.webhook.review.ReviewHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every case of every rule gives the same findings as a request to the webhook as it gives on the command line. */
final class ParityTest {
    private static final Path CASES = Path.of("../renderer/src/test/resources/rules");

    /** These compare what comes with what goes, and a request is about one object; removals aren't refused at all. */
    private static final Set<String> ABOUT_REMOVALS = Set.of("delete-without-savepoint", "identity-changed");

    @TestFactory
    Stream<DynamicTest> cases() throws IOException {
        List<Path> cases;
        try (Stream<Path> files = Files.walk(CASES)) {
            cases = files.filter(file -> file.toString().endsWith(".yaml"))
                    .filter(file -> !file.toString().endsWith(".before.yaml")
                            && !file.toString().endsWith(".settings.yaml"))
                    .sorted()
                    .toList();
        }
        assertTrue(cases.size() > 200, "the cases of the renderer are found");
        return cases.stream()
                .map(file -> DynamicTest.dynamicTest(CASES.relativize(file).toString(), () -> check(file)));
    }

    private static void check(Path file) throws IOException {
        Path beforeFile = beside(file, ".before.yaml");
        Path settingsFile = beside(file, ".settings.yaml");
        List<Manifest> manifests = RuleRequests.manifests(file);
        Optional<List<Manifest>> before =
                Files.exists(beforeFile) ? Optional.of(RuleRequests.manifests(beforeFile)) : Optional.empty();
        List<Finding> expected =
                new ManifestCheck(Catalog.ruleSet(), settings(settingsFile)).findings(manifests, before);

        Optional<Path> given = Files.exists(settingsFile) ? Optional.of(settingsFile) : Optional.empty();
        ReviewHandler handler = new ReviewHandler(RuleJudge.of(given, Optional.of(file)));
        List<Finding> found = new ArrayList<>();
        for (Manifest manifest : manifests) {
            Optional<Manifest> old = before.flatMap(all -> all.stream()
                    .filter(each -> each.key().equals(manifest.key())
                            && each.namespace().equals(manifest.namespace()))
                    .findFirst());
            byte[] request = ReviewRequests.of(manifest, old).getBytes(StandardCharsets.UTF_8);
            found.addAll(assertInstanceOf(Outcome.Judged.class, handler.handle(request, true))
                    .findings());
        }
        found.removeIf(finding -> isToldElsewhereToo(finding, expected));
        assertEquals(text(expected), text(found));
    }

    /** Of an object that isn't judged itself, those hear that have a part in it; on the command line all are judged. */
    private static boolean isToldElsewhereToo(Finding finding, List<Finding> expected) {
        return expected.stream()
                .anyMatch(other -> other.rule().equals(finding.rule())
                        && finding.message().equals(other.kind() + " " + other.name() + ": " + other.message()));
    }

    private static String text(List<Finding> findings) {
        TreeSet<String> lines = new TreeSet<>();
        for (Finding finding : findings) {
            if (!ABOUT_REMOVALS.contains(finding.rule())) {
                lines.add(String.join(
                        " | ",
                        finding.kind() + " " + finding.name(),
                        finding.severity().word(),
                        finding.rule(),
                        String.valueOf(finding.accepted()),
                        finding.at(),
                        finding.message(),
                        finding.fix()));
            }
        }
        return String.join("\n", lines);
    }

    private static Path beside(Path file, String ending) {
        return file.resolveSibling(file.getFileName().toString().replaceFirst("\\.yaml$", ending));
    }

    private static Settings settings(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Settings.NONE;
        }
        Problems problems = new Problems();
        RuleSet rules = Catalog.ruleSet();
        Settings settings = new SettingsReader(rules.allLevels(), problems)
                .read(new Source(file.toString(), "settings", Files.readString(file)));
        problems.throwIfAny();
        return settings;
    }
}
