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
            new CpuNotPositive(),
            new DeprecatedResourceNotPositive(),
            new EphemeralStorageUnparseable(),
            new JmHeapTiny(),
            new JmMemoryTooSmall(),
            new LimitFactorBelowOne(),
            new ManagedMemoryUnused(),
            new ManagedMemoryZeroWithRocksdb(),
            new MaxParallelismChanged(),
            new MemoryDecimalSurprise(),
            new MemoryFractionOrRangeInvalid(),
            new MemoryNotDefined(),
            new MemoryShadowedBySpec(),
            new MemoryUnitDiffersFromKubernetes(),
            new MemoryUnparseable(),
            new MemoryWithoutUnit(),
            new NetworkMemoryLargeShuffle(),
            new ParallelismNotPositive(),
            new ReplicasOverrideParallelism(),
            new RequestAboveLimit(),
            new ResourceAndResources(),
            new ResourcesQuantityInvalid(),
            new TaskHeapTiny(),
            new TmMemoryTooSmall(),
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
