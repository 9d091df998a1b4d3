package dev.headgate.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.headgate.Golden;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every rule finds what its failing cases say, and nothing in its passing cases. */
final class RuleCasesTest {
    @TestFactory
    Stream<DynamicTest> cases() {
        return RuleCase.all().stream().map(each -> DynamicTest.dynamicTest(each.toString(), () -> check(each)));
    }

    private static void check(RuleCase each) {
        List<Finding> findings = each.findings();
        boolean found = findings.stream().anyMatch(finding -> finding.rule().equals(each.rule()));
        if (each.fails()) {
            assertTrue(found, () -> each.rule() + " finds nothing in it; found: " + RuleCase.text(findings));
            Golden.check(each.expected(), RuleCase.text(findings));
        } else {
            List<Finding> unexpected = findings.stream()
                    .filter(finding -> finding.rule().equals(each.rule()) || finding.isError())
                    .toList();
            assertEquals("", RuleCase.text(unexpected), "nothing is wrong with it");
        }
    }
}
