package dev.headgate.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.headgate.Golden;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every rule finds what its failing cases say, and nothing in its passing cases. */
final class RuleCasesTest {
    @TestFactory
    Stream<DynamicTest> cases() {
        return RuleCase.all().stream().map(each -> DynamicTest.dynamicTest(each.toString(), () -> check(each)));
    }

    /** Only what the case's own rule finds: otherwise each new rule would change the cases of all others. */
    private static void check(RuleCase each) {
        String found = RuleCase.text(each.findings().stream()
                .filter(finding -> finding.rule().equals(each.rule()))
                .toList());
        if (each.fails()) {
            assertNotEquals("", found, () -> each.rule() + " finds nothing in it");
            Golden.check(each.expected(), found);
        } else {
            assertEquals("", found, "nothing is wrong with it");
        }
    }
}
