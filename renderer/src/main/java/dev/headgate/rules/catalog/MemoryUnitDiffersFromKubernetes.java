package dev.headgate.rules.catalog;

import dev.headgate.field.Field;
import dev.headgate.rules.Context;
import dev.headgate.rules.Level;
import dev.headgate.rules.Reporter;
import dev.headgate.rules.RuleInfo;
import dev.headgate.rules.WorkloadRule;
import dev.headgate.workload.Component;
import dev.headgate.workload.Workload;

final class MemoryUnitDiffersFromKubernetes implements WorkloadRule {
    @Override
    public RuleInfo info() {
        return new RuleInfo(
                "memory-unit-differs-from-kubernetes",
                Level.WARNING,
                "0.1",
                "FlinkDeployment, FlinkBlueGreenDeployment",
                "Memory under `resources` has a unit that Flink and Kubernetes read differently: m, or G, M "
                        + "and K.",
                "The operator reads `2048m` as 2048 MiB and `2G` as 2 GiB. Kubernetes, and every tool that "
                        + "sums up requests, reads 2.048 bytes and two thousand million.",
                "Under `resources` write Kubernetes' own units: 2048Mi or 2Gi. Under `resource`, 2048m is " + "right.");
    }

    @Override
    public void check(Workload workload, Context context, Reporter report) {
        if (!workload.kind().isDeployment()) {
            return;
        }
        for (Component component : workload.components()) {
            for (Field memory : component.resources().pair("memory")) {
                String text = memory.text().orElse("").trim();
                int last = text.length() - 1;
                boolean digits = last > 0 && Character.isDigit(text.charAt(last - 1));
                char unit = digits ? Character.toLowerCase(text.charAt(last)) : ' ';
                if (unit == 'm' || unit == 'g' || unit == 'k' || unit == 't') {
                    String number = text.substring(0, last);
                    String binary = number + Character.toUpperCase(unit) + "i";
                    report.warning(
                            memory,
                            text + " means " + binary + " to the operator and something else to Kubernetes",
                            "write " + binary);
                }
            }
        }
    }
}
