package dev.headgate.rules.catalog;

import dev.headgate.field.Field;
import dev.headgate.field.Option;
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
import dev.headgate.workload.Workload;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

final class ResourceCapBelowNeed implements WorkloadRule {
    private static final String CPU = "slotmanager.max-total-resource.cpu";
    /** Counts more than what the spec asks of Kubernetes. */
    private static final String CORES = "taskmanager.cpu.cores";

    private static final String MEMORY = "slotmanager.max-total-resource.memory";

    @Override
    public RuleInfo info() {
        return new RuleInfo(
                "resource-cap-below-need",
                Level.ERROR,
                "0.1",
                "FlinkDeployment, FlinkBlueGreenDeployment",
                "`slotmanager.max-total-resource.cpu` or `slotmanager.max-total-resource.memory` allows less than the"
                        + " TaskManagers of the job need together.",
                "Flink 1.18 and later never starts a TaskManager that would go beyond the cap, so the job waits for slots that"
                        + " can't come and fails with NoResourceAvailableException. Of the memory it counts only what is"
                        + " divided among slots: task heap and off-heap, managed and network memory.",
                "Raise the cap to the number of TaskManagers times what each of them needs, or remove it.");
    }

    @Override
    public void check(Workload workload, Context context, Reporter report) {
        if (!workload.kind().isDeployment() || !workload.hasJob() || workload.isStandalone()) {
            return;
        }
        Optional<Option> cpu = workload.options().get(CPU);
        Optional<Option> memory = workload.options().get(MEMORY);
        boolean older =
                workload.version().isPresent() && !workload.version().get().isAtLeast(1, 18);
        if (cpu.isEmpty() && memory.isEmpty()
                || older
                || workload.scale().isReactive()
                || workload.scale().mayRunInStages()) {
            return;
        }
        Optional<Amount> taskManagers = workload.scale().taskManagers();
        if (taskManagers.isEmpty() || taskManagers.get().value() < 1) {
            return;
        }
        boolean sure = taskManagers.get().certain()
                && workload.version().isPresent()
                && !workload.scale().scheduler().equals("adaptive");
        Severity severity = sure ? Severity.ERROR : Severity.WARNING;
        if (cpu.isPresent()) {
            checkCpu(workload, taskManagers.get(), cpu.get(), severity, report);
        }
        if (memory.isPresent()) {
            checkMemory(workload, taskManagers.get(), memory.get(), severity, report);
        }
    }

    private static void checkCpu(
            Workload workload, Amount taskManagers, Option option, Severity severity, Reporter report) {
        Optional<Option> cores = workload.options().get(CORES);
        Field typed = workload.taskManager().resources().cpu();
        Field field = cores.isPresent() ? cores.get().field() : typed;
        Reading<Double> cap = FlinkNumber.parseDouble(option.text());
        Reading<Quantity> each = Quantity.parse(
                cores.isPresent() ? cores.get().text() : typed.text().orElse(""));
        if (!cap.isReadable()
                || !Double.isFinite(cap.value())
                || !each.isReadable()
                || each.value().signum() <= 0) {
            return; // 0 or less is another rule's, or stands for one processor a slot
        }
        BigDecimal needed = each.value().value().multiply(BigDecimal.valueOf(taskManagers.value()));
        if (needed.compareTo(BigDecimal.valueOf(cap.value())) > 0) {
            String all = new Quantity(needed).toString();
            report.report(
                    severity,
                    option.field(),
                    Words.count(taskManagers.value(), "TaskManager") + " x " + each.value() + " CPU = " + all + ", and "
                            + CPU + " allows " + option.text(),
                    "raise " + CPU + " to " + all + " or remove it",
                    List.of(taskManagers.field(), field));
        }
    }

    private static void checkMemory(
            Workload workload, Amount taskManagers, Option option, Severity severity, Reporter report) {
        Reading<MemorySize> cap = MemorySize.parse(option.text());
        Optional<MemoryDerivation<TaskManagerMemory>> derived =
                workload.taskManager().taskManagerMemory();
        if (!cap.isReadable() || derived.isEmpty() || derived.get().isRefused()) {
            return;
        }
        TaskManagerMemory parts = derived.get().memory();
        long each = parts.taskHeap().bytes()
                + parts.taskOffHeap().bytes()
                + parts.network().bytes()
                + parts.managed().bytes();
        long most = cap.value().bytes();
        if (each < 1 || taskManagers.value() <= most / each) {
            return;
        }
        long needed = mebibytes(each * Math.min(taskManagers.value(), Long.MAX_VALUE / 2 / each));
        report.report(
                severity,
                option.field(),
                Words.count(taskManagers.value(), "TaskManager") + " x " + mebibytes(each)
                        + " MiB to share among slots = " + needed + " MiB, and " + MEMORY + " allows " + option.text(),
                "raise " + MEMORY + " to " + needed + "m or remove it",
                List.of(taskManagers.field(), workload.taskManager().memoryField()));
    }

    /** Rounded up, so that what is written back is enough. */
    private static long mebibytes(long bytes) {
        return (bytes >> 20) + (bytes % (1 << 20) == 0 ? 0 : 1);
    }
}
