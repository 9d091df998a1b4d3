package dev.headgate.rules.catalog;

import dev.headgate.rules.Context;
import dev.headgate.rules.Level;
import dev.headgate.rules.Reporter;
import dev.headgate.rules.RuleInfo;
import dev.headgate.rules.WorkloadRule;
import dev.headgate.workload.Amount;
import dev.headgate.workload.Workload;
import java.util.Optional;

final class AutoscalerPoorMaxParallelism implements WorkloadRule {
    @Override
    public RuleInfo info() {
        return new RuleInfo(
                "autoscaler-poor-max-parallelism",
                Level.WARNING,
                "0.1",
                "FlinkDeployment, FlinkBlueGreenDeployment, FlinkSessionJob",
                "The autoscaler is on, and `pipeline.max-parallelism` has few divisors for its size.",
                "The autoscaler prefers a parallelism that divides the key groups evenly. A number with "
                        + "few divisors leaves it few steps, and large ones.",
                "On a job that has no state yet, choose a number with many divisors, such as 120, 180, "
                        + "240, 360 or 720.");
    }

    private static final int ENOUGH = 12;
    /** Numbers with more divisors than any smaller one, and how many each has. */
    private static final int[][] RICH = {
        {1, 1},
        {2, 2},
        {4, 3},
        {6, 4},
        {12, 6},
        {24, 8},
        {36, 9},
        {48, 10},
        {60, 12},
        {120, 16},
        {180, 18},
        {240, 20},
        {360, 24},
        {720, 30},
        {840, 32},
        {1260, 36}
    };

    @Override
    public void check(Workload workload, Context context, Reporter report) {
        if (!workload.kind().isOfApacheOperator()
                || !workload.hasJob()
                || !workload.options().isTrue("job.autoscaler.enabled")
                        && !workload.options().isTrue("kubernetes.operator.job.autoscaler.enabled")) {
            return;
        }
        Optional<Amount> most = workload.scale().maxParallelism();
        if (most.isEmpty()) {
            return;
        }
        long number = most.get().value();
        int divisors = divisors(number);
        int[] rich = richest(number);
        if (divisors >= ENOUGH || divisors * 2 > rich[1]) {
            return;
        }
        report.warning(
                most.get().field(),
                "pipeline.max-parallelism " + number + " has only " + Words.count(divisors, "divisor")
                        + " for the autoscaler to choose from",
                "if the job has no state yet, choose one with many divisors, such as " + rich[0]);
    }

    private static int divisors(long number) {
        int divisors = 0;
        for (long i = 1; i * i <= number; i++) {
            if (number % i == 0) {
                divisors += i * i == number ? 1 : 2;
            }
        }
        return divisors;
    }

    private static int[] richest(long number) {
        int[] richest = RICH[0];
        for (int[] each : RICH) {
            if (each[0] <= number) {
                richest = each;
            }
        }
        return richest;
    }
}
