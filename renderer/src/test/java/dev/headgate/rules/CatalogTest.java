package dev.headgate.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.headgate.rules.catalog.Catalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What must hold of the catalogue itself. */
final class CatalogTest {
    @Test
    void rulesAreSortedAndNamedAsTheirClasses() {
        List<String> ids =
                Catalog.rules().stream().map(rule -> rule.info().id()).toList();
        assertEquals(List.copyOf(new TreeSet<>(ids)), ids);
        for (Rule rule : Catalog.rules()) {
            String name = rule.getClass().getSimpleName();
            assertEquals(
                    name.replaceAll("(?<!^)(?=[A-Z])", "-").toLowerCase(Locale.ROOT),
                    rule.info().id());
        }
    }

    @Test
    void everyRuleHasAFailingAndAPassingCaseAndNoFolderIsLeftOver() throws IOException {
        TreeSet<String> ids = new TreeSet<>();
        for (Rule rule : Catalog.rules()) {
            String id = rule.info().id();
            ids.add(id);
            for (String outcome : List.of("fail", "pass")) {
                assertTrue(
                        RuleCase.all().stream()
                                .anyMatch(each -> each.rule().equals(id) && each.fails() == outcome.equals("fail")),
                        () -> "a case is missing in rules/" + id + "/" + outcome);
            }
        }
        try (Stream<Path> folders = Files.list(RuleCase.FOLDER)) {
            assertEquals(
                    ids,
                    folders.map(folder -> folder.getFileName().toString())
                            .collect(TreeSet::new, TreeSet::add, TreeSet::addAll));
        }
        try (Stream<Path> files = Files.walk(RuleCase.FOLDER)) {
            files.filter(file -> file.toString().endsWith(".txt"))
                    .forEach(file -> assertTrue(
                            Files.exists(Path.of(file.toString().replaceFirst("\\.txt$", ".yaml"))),
                            () -> "nothing belongs to " + file));
        }
    }

    @Test
    void rulesSayWhatWhyAndWhatToDoInSentences() {
        for (Rule rule : Catalog.rules()) {
            RuleInfo info = rule.info();
            for (String text : List.of(info.what(), info.why(), info.fix())) {
                assertTrue(text.matches("(?s)[A-Z`\"0-9].*[.)]"), () -> info.id() + ": " + text);
                assertFalse(text.contains("  "), () -> info.id() + ": " + text);
            }
            assertTrue(info.since().matches("[0-9]+\\.[0-9]+"), info.id());
            assertFalse(info.kinds().isBlank(), info.id());
        }
    }

    @Test
    void findingsAreWrittenAsOneStyle() {
        for (RuleCase each : RuleCase.all()) {
            for (Finding finding : each.findings()) {
                for (String text : List.of(finding.message(), finding.fix())) {
                    assertFalse(text.endsWith("."), () -> each + ": " + text);
                    assertFalse(
                            text.contains("\n") || text.contains("  ") || text.contains("!"), () -> each + ": " + text);
                    assertTrue(text.length() <= 400, () -> each + ": " + text);
                }
                assertFalse(finding.from().isEmpty(), each::toString);
            }
        }
    }
}
