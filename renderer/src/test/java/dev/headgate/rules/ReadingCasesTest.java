package dev.headgate.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.headgate.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every rule about reading finds what its failing cases say, and nothing in its passing cases. */
final class ReadingCasesTest {
    @TestFactory
    Stream<DynamicTest> cases() {
        return ReadingCase.all().stream().map(each -> DynamicTest.dynamicTest(each.toString(), () -> check(each)));
    }

    @Test
    void everyRuleHasAFailingAndAPassingCaseAndNothingIsLeftOver() throws IOException {
        Set<String> expected = new TreeSet<>();
        for (RuleInfo rule : ReadingCatalog.RULES) {
            expected.add(rule.id() + " fails");
            expected.add(rule.id() + " passes");
        }
        Set<String> known = new TreeSet<>();
        for (ReadingCase each : ReadingCase.all()) {
            known.add(each.rule() + (each.fails() ? " fails" : " passes"));
        }
        assertEquals(expected, known);
        Set<Path> goldens = ReadingCase.all().stream()
                .filter(ReadingCase::fails)
                .map(ReadingCase::expected)
                .collect(Collectors.toCollection(TreeSet::new));
        try (Stream<Path> files = Files.walk(ReadingCase.FOLDER, 3)) {
            assertEquals(
                    goldens,
                    files.filter(file -> file.toString().endsWith(".txt"))
                            .collect(Collectors.toCollection(TreeSet::new)));
        }
    }

    private static void check(ReadingCase each) {
        List<Finding> found = each.findings().stream()
                .filter(finding -> finding.rule().equals(each.rule()))
                .toList();
        String text = withoutFolder(found);
        if (!each.fails()) {
            assertEquals("", text, "nothing is wrong with it");
            return;
        }
        assertNotEquals("", text, () -> each.rule() + " finds nothing in it");
        Golden.check(each.expected(), text);
        for (Finding finding : found) {
            for (String sentence : List.of(finding.message(), finding.fix())) {
                assertFalse(sentence.endsWith(".") && !sentence.endsWith("..."), sentence);
                assertFalse(sentence.contains("\n") || sentence.contains("  ") || sentence.contains("!."), sentence);
                assertTrue(sentence.length() <= 400, sentence);
            }
        }
    }

    /** The findings as a person reads them, by the names that the case gives its files. */
    private static String withoutFolder(List<Finding> findings) {
        return RuleCase.text(findings).replaceAll("\\S*/reading[0-9]+/", "");
    }
}
