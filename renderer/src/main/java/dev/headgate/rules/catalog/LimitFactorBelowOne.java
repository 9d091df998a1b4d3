package dev.headgate.rules.catalog;

import dev.headgate.field.Field;
import dev.headgate.field.Option;
import dev.headgate.flink.value.FlinkNumber;
import dev.headgate.flink.value.Reading;
import dev.headgate.rules.Context;
import dev.headgate.rules.Level;
import dev.headgate.rules.Reporter;
import dev.headgate.rules.RuleInfo;
import dev.headgate.rules.WorkloadRule;
import dev.headgate.workload.Component;
import dev.headgate.workload.Workload;
import java.util.Optional;

final class LimitFactorBelowOne implements WorkloadRule {
    @Override
    public RuleInfo info() {
        return new RuleInfo(
                "limit-factor-below-one",
                Level.ERROR,
                "0.1",
                "FlinkDeployment, FlinkBlueGreenDeployment",
                "An option makes the limit of processors or memory smaller than the request: a limit factor "
                        + "below 1.",
                "Flink makes no pod of such a process: \"should be greater or equal to 1\". Where the fields of the spec give both a"
                        + " request and a limit, the operator puts their ratio in the option's place.",
                "Write 1.0 or more.");
    }

    @Override
    public void check(Workload workload, Context context, Reporter report) {
        if (!workload.kind().isDeployment() || workload.isStandalone()) {
            return;
        }
        for (Component component : workload.components()) {
            check(workload, component, "cpu", report);
            check(workload, component, "memory", report);
        }
    }

    private static void check(Workload workload, Component component, String resource, Reporter report) {
        Optional<Option> option =
                workload.options().get("kubernetes." + component.prefix() + "." + resource + ".limit-factor");
        if (option.isEmpty() || option.get().isPlaceholder() || isReplaced(component, resource)) {
            return;
        }
        Reading<Double> factor = FlinkNumber.parseDouble(option.get().text());
        if (factor.isReadable() && factor.value() < 1) {
            report.error(
                    option.get().field(),
                    option.get().name() + " is " + option.get().text() + ", which puts the limit below the request",
                    "write 1.0 or more");
        }
    }

    /** Whether the operator writes limit / request over it. */
    private static boolean isReplaced(Component component, String resource) {
        for (Field amount : component.resources().pair(resource)) {
            if (amount.isAbsent()) {
                return false;
            }
        }
        return true;
    }
}
