package dev.headgate.rules.catalog;

import dev.headgate.flink.memory.MemoryDerivation;
import dev.headgate.flink.memory.TaskManagerMemory;
import dev.headgate.flink.value.FlinkNumber;
import dev.headgate.flink.value.MemorySize;
import dev.headgate.flink.value.Quantity;
import dev.headgate.flink.value.Reading;
import dev.headgate.rules.Context;
import dev.headgate.rules.Level;
import dev.headgate.rules.Reporter;
import dev.headgate.rules.RuleInfo;
import dev.headgate.rules.Severity;
import dev.headgate.rules.WorkloadRule;
import dev.headgate.workload.Amount;
import dev.headgate.workload.Field;
import dev.headgate.workload.Option;
import dev.headgate.workload.Workload;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

final class ResourceCapBelowNeed implements WorkloadRule {
    private static final String CPU = "slotmanager.max-total-resource.cpu";
    private static final String MEMORY = "slotmanager.max-total-resource.memory";
    private static final long LARGEST_NUMBER = 1 << 20;

    @Override
    public RuleInfo info() {
        return new RuleInfo(
                "resource-cap-below-need",
                Level.ERROR,
                "0.1",
                "FlinkDeployment, FlinkBlueGreenDeployment",
                "`slotmanager.max-total-resource.cpu` or `.memory` allows less than the TaskManagers of the job need together.",
                "Flink 1.18 and later never starts a TaskManager that would go beyond the cap, so the job waits for slots that"
                        + " can't come and fails with NoResourceAvailableException.",
                "Raise the cap to the number of TaskManagers times what each of them gets, or remove it.");
    }

    @Override
    public void check(Workload workload, Context context, Reporter report) {
        if (!workload.kind().isDeployment() || !workload.hasJob() || workload.isStandalone()) {
            return;
        }
        Optional<Option> cpuCap = workload.options().get(CPU);
        Optional<Option> memoryCap = workload.options().get(MEMORY);
        boolean older =
                workload.version().isPresent() && !workload.version().get().isAtLeast(1, 18);
        Optional<Amount> taskManagers = workload.scale().taskManagers();
        if (cpuCap.isEmpty() && memoryCap.isEmpty()
                || older
                || workload.scale().mayRunInStages()
                || taskManagers.isEmpty()
                || taskManagers.get().value() < 1) {
            return;
        }
        boolean sure = taskManagers.get().certain()
                && workload.version().isPresent()
                && !workload.scale().scheduler().equals("adaptive");
        Severity severity = sure ? Severity.ERROR : Severity.WARNING;
        if (cpuCap.isPresent()) {
            checkCpu(workload, cpuCap.get(), taskManagers.get(), severity, report);
        }
        if (memoryCap.isPresent()) {
            checkMemory(workload, memoryCap.get(), taskManagers.get(), severity, report);
        }
    }

    private static void checkCpu(
            Workload workload, Option option, Amount taskManagers, Severity severity, Reporter report) {
        Reading<Double> cap = FlinkNumber.parseDouble(option.text());
        Field cpu = workload.taskManager().resources().cpu();
        Reading<Quantity> each = Quantity.parse(cpu.text().orElse(""));
        if (!cap.isReadable() || !Double.isFinite(cap.value()) || !each.isReadable()) {
            return;
        }
        BigDecimal needed = each.value().value().multiply(BigDecimal.valueOf(taskManagers.value()));
        if (needed.compareTo(BigDecimal.valueOf(cap.value())) > 0) {
            String least = new Quantity(needed).toString();
            report.report(
                    severity,
                    option.field(),
                    Words.count(taskManagers.value(), "TaskManager") + " x " + each.value() + " CPU = " + least
                            + ", and " + CPU + " allows " + option.text(),
                    "raise " + CPU + " to " + least + " or remove it",
                    List.of(taskManagers.field(), cpu));
        }
    }

    private static void checkMemory(
            Workload workload, Option option, Amount taskManagers, Severity severity, Reporter report) {
        Reading<MemorySize> cap = MemorySize.parse(option.text());
        Optional<MemoryDerivation<TaskManagerMemory>> memory =
                workload.taskManager().taskManagerMemory();
        if (!cap.isReadable()
                || memory.isEmpty()
                || memory.get().isRefused()
                || taskManagers.value() > LARGEST_NUMBER) {
            return;
        }
        long each = memory.get().memory().totalProcess().bytes() >> 20;
        long needed = each * taskManagers.value();
        if (needed > cap.value().bytes() >> 20) {
            report.report(
                    severity,
                    option.field(),
                    Words.count(taskManagers.value(), "TaskManager") + " x " + each + " MiB = " + needed + " MiB, and "
                            + MEMORY + " allows " + option.text(),
                    "raise " + MEMORY + " to " + needed + "m or remove it",
                    List.of(taskManagers.field(), workload.taskManager().memoryField()));
        }
    }
}
