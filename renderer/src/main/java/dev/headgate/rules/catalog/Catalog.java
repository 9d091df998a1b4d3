package dev.headgate.rules.catalog;

import dev.headgate.rules.Rule;
import dev.headgate.rules.RuleSet;
import java.util.List;

/** Every rule, in the order of their names. */
public final class Catalog {
    private static final List<Rule> RULES = List.of(
            new AcceptanceWithoutEffect(),
            new AmazonEmrDialect(),
            new CanaryLabel(),
            new MaxParallelismChanged(),
            new ParallelismNotPositive(),
            new ReplicasOverrideParallelism(),
            new UnresolvedPlaceholder());

    private Catalog() {}

    /** Every rule, in the order of their names. */
    public static List<Rule> rules() {
        return RULES;
    }

    /** All of them together; no rule of the first release only warns. */
    public static RuleSet ruleSet() {
        return new RuleSet(RULES, "");
    }
}
