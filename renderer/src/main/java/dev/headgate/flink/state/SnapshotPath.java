package dev.headgate.flink.state;

/** What a path to a savepoint or checkpoint points to, as far as its shape tells. */
public enum SnapshotPath {
    /** A savepoint's folder: savepoint-, six digits of the job's id, and twelve more. */
    SAVEPOINT,
    /** A checkpoint's folder: chk- and its number. */
    CHECKPOINT,
    /** The file _metadata of either. */
    METADATA,
    /** A folder that holds what checkpoints share, and none itself. */
    SHARED,
    /** The folder of all checkpoints of a job, whose name is its id. */
    JOB,
    /** Whatever it is, its shape doesn't tell. */
    UNKNOWN;

    public static SnapshotPath of(StatePath path) {
        String name = path.name();
        if (name.equals("_metadata")) {
            return METADATA;
        }
        if (name.equals("shared") || name.equals("taskowned")) {
            return SHARED;
        }
        if (name.startsWith("chk-") && isMadeOf("0123456789", name, 4, name.length() - 4)) {
            return CHECKPOINT;
        }
        if (name.length() == 32 && isMadeOf("0123456789abcdef", name, 0, 32)) {
            return JOB;
        }
        boolean savepoint = name.length() == 29
                && name.startsWith("savepoint-")
                && isMadeOf("0123456789abcdef", name, 10, 6)
                && name.charAt(16) == '-'
                && isMadeOf("0123456789abcdef", name, 17, 12);
        return savepoint ? SAVEPOINT : UNKNOWN;
    }

    /** Whether Flink can't restore from it, whatever is stored there. */
    public boolean isNeverRestorable() {
        return this == SHARED || this == JOB;
    }

    private static boolean isMadeOf(String letters, String name, int start, int length) {
        for (int i = start; i < start + length; i++) {
            if (letters.indexOf(name.charAt(i)) < 0) {
                return false;
            }
        }
        return length > 0;
    }
}
