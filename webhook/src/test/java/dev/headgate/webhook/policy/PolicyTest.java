package dev.headgate.webhook.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.headgate.rules.Level;
import dev.headgate.rules.Rule;
import dev.headgate.rules.catalog.Catalog;
import dev.headgate.webhook.Golden;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What is installed is what the rules make. */
final class PolicyTest {
    private static final Path FILE = Path.of("../kustomize/webhook/policy/policy.yaml");

    @Test
    void theFileIsWhatTheRulesMake() {
        Golden.check(FILE, PolicyDocument.text());
    }

    @Test
    void everyRuleIsAnErrorOfTheCatalogue() {
        Set<String> errors = new TreeSet<>();
        for (Rule rule : Catalog.rules()) {
            if (rule.info().level() == Level.ERROR) {
                errors.add(rule.info().id());
            }
        }
        List<String> ids = PolicyRules.RULES.stream().map(PolicyRule::id).toList();
        assertEquals(List.copyOf(new TreeSet<>(ids)), ids, "sorted, and each once");
        assertEquals(ids, ids.stream().filter(errors::contains).toList());
    }
}
