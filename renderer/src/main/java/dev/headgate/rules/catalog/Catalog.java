package dev.headgate.rules.catalog;

import dev.headgate.rules.Rule;
import dev.headgate.rules.RuleSet;
import java.util.List;

/** Every rule, in the order of their names. */
public final class Catalog {
    private static final List<Rule> RULES = List.of(
            new AcceptanceWithoutEffect(),
            new AllowNonRestoredState(),
            new AllowNonRestoredStateEnabled(),
            new AllowNonRestoredWithoutSavepoint(),
            new AmazonEmrDialect(),
            new AutoscalerPoorMaxParallelism(),
            new CanaryLabel(),
            new CheckpointingDisabledStateful(),
            new ClusterExceedsBudget(),
            new CpuNotPositive(),
            new CreatedSuspended(),
            new DeleteWithoutSavepoint(),
            new DeploymentModeSwitch(),
            new DeprecatedResourceNotPositive(),
            new EphemeralStorageUnparseable(),
            new FcAutoSavepointNotPositive(),
            new FcAutoSavepointWithoutDir(),
            new FcFromSavepointBlank(),
            new FcFromSavepointPinned(),
            new FcRestartFromSavepointWithoutDir(),
            new FcRestartPolicyWithoutAge(),
            new FcSavepointsDirBlank(),
            new FcSavepointsDirRemoved(),
            new FcTakeSavepointFalseWithoutAge(),
            new FcUpdateWithoutSavepointsDir(),
            new FixedClusterIdleSlots(),
            new IdentityChanged(),
            new InitialSavepointIgnoredOnUpdate(),
            new InitialSavepointPathEmpty(),
            new JmHeapTiny(),
            new JmMemoryTooSmall(),
            new JobCodeChangedWithNonrestored(),
            new JobIdChanged(),
            new LastStateWithoutHa(),
            new LimitFactorBelowOne(),
            new ManagedMemoryUnused(),
            new ManagedMemoryZeroWithRocksdb(),
            new MaxParallelismChanged(),
            new MaxParallelismIntroduced(),
            new MaxParallelismOutOfRange(),
            new MaxParallelismUnsetProduction(),
            new MemoryFractionOrRangeInvalid(),
            new MemoryNotDefined(),
            new MemoryShadowedBySpec(),
            new MemoryUnitDiffersFromKubernetes(),
            new MemoryUnparseable(),
            new MemoryWithoutUnit(),
            new NetworkMemoryLargeShuffle(),
            new NonceLowered(),
            new OverrideExceedsMaxParallelism(),
            new OverridesMalformed(),
            new ParallelismAboveHardLimit(),
            new ParallelismDefaultIgnored(),
            new ParallelismDefaultInvalid(),
            new ParallelismExceedsFixedSlots(),
            new ParallelismExceedsMaxParallelism(),
            new ParallelismNotPositive(),
            new PeriodicSavepointExpressionInvalid(),
            new ReactiveParallelismSet(),
            new ReactiveReplicasAboveMax(),
            new ReactiveUnsupportedCluster(),
            new RedeployFromStaleSavepoint(),
            new RedeployNonceWithoutPath(),
            new ReplicasInNativeMode(),
            new ReplicasOverrideParallelism(),
            new RequestAboveLimit(),
            new ResourceAndResources(),
            new ResourceCapBelowNeed(),
            new ResourcesQuantityInvalid(),
            new RestartNonceStateless(),
            new SavepointPathInConfig(),
            new SavepointPathMalformed(),
            new SavepointPathNotASnapshot(),
            new SavepointTriggerNeedsSavepointDir(),
            new SavepointUpgradeNeedsSavepointDir(),
            new ScaleBeyondDerivedMax(),
            new ServiceAccountChanged(),
            new SessionApplicationSwitch(),
            new SessionNativeReplicas(),
            new SessionSlotsOversubscribed(),
            new SlotCapBelowParallelism(),
            new SnapshotReferenceRemovedField(),
            new SpecChangeRestartsStateless(),
            new StandaloneSessionWithoutReplicas(),
            new StateRecoveryPathInConfig(),
            new StatefulUpgradeNeedsCheckpointDir(),
            new StatelessDropsState(),
            new SuspendedResumeStateless(),
            new SuspendedStateless(),
            new TaskHeapTiny(),
            new TaskSlotsExcessive(),
            new TaskSlotsNotPositive(),
            new TmMemoryTooSmall(),
            new TriggerNonceDeprecated(),
            new UnresolvedPlaceholder(),
            new UpgradeModeDefaulted(),
            new WastedSlots());

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
