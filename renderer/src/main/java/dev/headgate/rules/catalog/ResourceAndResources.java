package dev.headgate.rules.catalog;

import dev.headgate.field.Field;
import dev.headgate.rules.Context;
import dev.headgate.rules.Level;
import dev.headgate.rules.Reporter;
import dev.headgate.rules.RuleInfo;
import dev.headgate.rules.WorkloadRule;
import dev.headgate.workload.Component;
import dev.headgate.workload.Workload;

final class ResourceAndResources implements WorkloadRule {
    @Override
    public RuleInfo info() {
        return new RuleInfo(
                "resource-and-resources",
                Level.WARNING,
                "0.1",
                "FlinkDeployment, FlinkBlueGreenDeployment",
                "Both `resource` and `resources` of a process say something.",
                "`resource` is the deprecated one: once `resources` has a request or a limit, everything in "
                        + "`resource` is ignored, the processors included.",
                "Move everything into `resources`, and delete `resource`.");
    }

    @Override
    public void check(Workload workload, Context context, Reporter report) {
        if (!workload.kind().isDeployment()) {
            return;
        }
        for (Component component : workload.components()) {
            Field deprecated = component.resources().deprecated();
            if (component.resources().isAsInPods() && !deprecated.members().isEmpty()) {
                report.warning(
                        deprecated,
                        "resource of the " + component.words() + " is ignored, since resources says something too",
                        "delete resource",
                        component.resources().asInPods());
            }
        }
    }
}
