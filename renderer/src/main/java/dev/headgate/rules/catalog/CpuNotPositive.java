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

final class CpuNotPositive implements WorkloadRule {
    private static final String FIX = "write a number above 0, such as 0.5";

    @Override
    public RuleInfo info() {
        return new RuleInfo(
                "cpu-not-positive",
                Level.ERROR,
                "0.1",
                "FlinkDeployment, FlinkBlueGreenDeployment, standalone",
                "A process gets no processor: `resource.cpu` or `taskmanager.cpu.cores` is 0 or less.",
                "Flink doesn't start with `taskmanager.cpu.cores` at 0 (\"TaskExecutors need to be started with a positive"
                        + " number of CPU cores\"), and Kubernetes refuses a pod that asks for less than nothing. A"
                        + " `resource.cpu` of 0 is a warning: it runs, a JobManager without a share of its own, a native"
                        + " TaskManager with one processor for each slot.",
                "Write a number above 0, such as 0.5.");
    }

    @Override
    public void check(Workload workload, Context context, Reporter report) {
        for (Component component : workload.components()) {
            Field cpu = component.resources().deprecated().child("cpu");
            if (workload.kind().isDeployment() && !component.resources().isAsInPods()) {
                Reading<Double> cores = FlinkNumber.parseDouble(cpu.text().orElse(""));
                if (cores.isReadable() && cores.value() <= 0) {
                    report(workload, component, cpu, cores.value(), report);
                }
            }
        }
        Optional<Option> option = workload.options().get("taskmanager.cpu.cores");
        if (option.isPresent()
                && !option.get().isPlaceholder()
                && workload.components().contains(workload.taskManager())) {
            Reading<Double> cores = FlinkNumber.parseDouble(option.get().text());
            if (cores.isReadable() && cores.value() <= 0) {
                report.error(
                        option.get().field(),
                        "taskmanager.cpu.cores is " + option.get().text(),
                        "write a number above 0, or remove the option");
            }
        }
    }

    private static void report(Workload workload, Component component, Field cpu, double cores, Reporter report) {
        boolean bySlots = component.role() == Component.Role.TASK_MANAGER && !workload.isStandalone();
        String text = cpu.text().orElse("");
        if (bySlots) {
            report.warning(
                    cpu,
                    "taskManager.resource.cpu " + text + " has no effect: Flink takes one processor for each slot, or"
                            + " what taskmanager.cpu.cores says",
                    FIX);
        } else if (cores == 0) {
            report.warning(
                    cpu,
                    "the " + component.words() + " asks for no processor, and gets what other pods of its node leave",
                    FIX);
        } else {
            report.error(cpu, "the " + component.words() + " asks for " + text + " processors, which no pod may", FIX);
        }
    }
}
