package dev.headgate.workload;

import dev.headgate.field.Field;
import dev.headgate.flink.memory.ProcessMemoryRatio;
import dev.headgate.flink.value.MemorySize;
import dev.headgate.flink.value.Quantity;
import dev.headgate.flink.value.Reading;
import dev.headgate.flink.value.ResourceMemory;
import java.util.List;

/**
 * What a spec asks of Kubernetes for one sort of process. The Apache operator has two fields for it: {@code resource} in
 * Flink's units, and in newer releases {@code resources} as in a pod, which counts alone once it says anything.
 */
public final class Resources {
    private static final Quantity FLINK_CLUSTER_LIMIT = Quantity.of(2L << 30);

    private final Kind kind;
    private final Field component;

    private Resources(Kind kind, Field component) {
        this.kind = kind;
        this.component = component;
    }

    static Resources of(Workload workload, Field component) {
        return new Resources(workload.kind(), component);
    }

    /** Requests and limits as Kubernetes has them. */
    public Field asInPods() {
        return component.child("resources");
    }

    /** The operator's own field, in Flink's units. */
    public Field deprecated() {
        return component.child("resource");
    }

    /** Whether requests and limits count. */
    public boolean isAsInPods() {
        return kind == Kind.FLINK_CLUSTER
                || !asInPods().child("requests").members().isEmpty()
                || !asInPods().child("limits").members().isEmpty();
    }

    /** The memory that counts, or where it would be written. */
    public Field memory() {
        return counting("memory");
    }

    /** The processors that count, or where they would be written. */
    public Field cpu() {
        return counting("cpu");
    }

    private Field counting(String name) {
        if (!isAsInPods()) {
            return deprecated().child(name);
        }
        Field request = asInPods().child("requests", name);
        Field limit = asInPods().child("limits", name);
        boolean limitFirst = kind == Kind.FLINK_CLUSTER && limit.isPresent();
        return limitFirst || request.isAbsent() ? limit : request;
    }

    /** Whether the operator gives the process a size even where the manifest says nothing. */
    boolean isAlwaysSized() {
        return kind == Kind.FLINK_CLUSTER;
    }

    /** The memory of the whole process, as the operator reads the field that counts. */
    public Reading<MemorySize> processSize() {
        Field memory = memory();
        if (memory.isPlaceholder()) {
            return Reading.undecided();
        }
        if (kind == Kind.FLINK_CLUSTER) {
            return ofFlinkCluster(memory);
        }
        return parse(memory.text().orElse(""));
    }

    private Reading<MemorySize> ofFlinkCluster(Field memory) {
        Reading<Quantity> container = memory.isPresent()
                ? Quantity.parse(memory.text().orElse(""))
                : asInPods().isAbsent() ? Reading.of(FLINK_CLUSTER_LIMIT) : Reading.undecided();
        if (!container.isReadable() || container.value().signum() < 0) {
            return Reading.undecided();
        }
        return Reading.of(ProcessMemoryRatio.processSize(container.value(), ratio()));
    }

    /** How many percent of a container's memory Flink's process gets in a FlinkCluster. */
    public int ratio() {
        long ratio = component.child("memoryProcessRatio").integer().orElse((long) ProcessMemoryRatio.DEFAULT);
        return (int) Math.max(1, Math.min(100, ratio));
    }

    /** Memory as the Apache operator reads it. */
    public static Reading<MemorySize> parse(String text) {
        Reading<ResourceMemory> memory = ResourceMemory.parse(text);
        return memory.isReadable()
                ? Reading.of(memory.value().memory())
                : memory.isRefused() ? Reading.refused(memory.refusal()) : Reading.undecided();
    }

    /** Requests and limits that must not cross: a request first, its limit second. */
    public List<Field> pair(String name) {
        return List.of(asInPods().child("requests", name), asInPods().child("limits", name));
    }
}
