package dev.headgate.flink.parallelism;

import dev.headgate.flink.value.Quantity;

/** Task slots and the TaskManagers that hold them, as each platform counts them. */
public final class Slots {
    private Slots() {}

    /** The slots of a TaskManager where a FlinkCluster doesn't set them: half its CPU cores, rounded down, but one at least. */
    public static int ofCpu(Quantity cpu) {
        return (int) Math.max(1, Math.min(Integer.MAX_VALUE, cpu.whole() / 2));
    }

    /** The TaskManagers that hold so many slots. */
    public static long taskManagers(long slotsNeeded, int slotsEach) {
        if (slotsEach < 1) {
            throw new IllegalArgumentException("slots of a TaskManager have to be positive: " + slotsEach);
        }
        return Math.floorDiv(slotsNeeded + slotsEach - 1, slotsEach);
    }

    /**
     * The TaskManagers that Flink asks Kubernetes for in native mode.
     *
     * @param redundant of slotmanager.redundant-taskmanager-num
     * @param most of slotmanager.number-of-slots.max; what it doesn't allow isn't started
     */
    public static long nativeTaskManagers(long slotsNeeded, int slotsEach, int redundant, int most) {
        return Math.min(taskManagers(slotsNeeded, slotsEach) + redundant, most / slotsEach);
    }

    /** The slots that no task will use. */
    public static long wasted(long slotsNeeded, long taskManagers, int slotsEach) {
        return Math.max(0, taskManagers * slotsEach - slotsNeeded);
    }
}
