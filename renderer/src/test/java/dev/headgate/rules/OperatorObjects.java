package dev.headgate.rules;

import dev.headgate.flink.judge.Texts;
import dev.headgate.flink.memory.MemoryOptions;
import java.util.regex.Pattern;

/** Objects of the Apache operator's that it accepts, and random changes of one field after another, most of them sensible. */
final class OperatorObjects {
    private static final String[] UNITS = {
        "", "m", "m", "m", "g", "Mi", "Gi", "M", "G", "mb", "gb", "kb", "k", "x", "GiB", "e3"
    };
    private static final String[] DIRECTORIES = {"s3://flink/state", "s3://flink/state", "file:///state", "", " "};

    private static final Pattern FRACTION = Pattern.compile("[0-9]+(\\.[0-9]+)?");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}");

    private final Texts texts;
    private final MemoryOptions memory;

    OperatorObjects(Texts texts) {
        this.texts = texts;
        this.memory = new MemoryOptions(texts);
    }

    /** An application that the operator accepts. */
    OperatorObject application() {
        return cluster("orders")
                .set("spec/job/jarURI", "local:///opt/flink/usrlib/orders.jar")
                .set("spec/job/parallelism", 2)
                .set("spec/job/upgradeMode", texts.one("stateless", "savepoint", "last-state"))
                .set("spec/job/state", texts.one("running", "running", "suspended", null));
    }

    /** A session cluster that the operator accepts. */
    OperatorObject cluster(String name) {
        return new OperatorObject("FlinkDeployment", name)
                .set("spec/flinkVersion", texts.one("v1_17", "v1_18", "v1_19"))
                .set("spec/image", "registry.example.com/orders:7")
                .set("spec/serviceAccount", "flink")
                .set("spec/mode", texts.one("native", "standalone", null))
                .set("spec/jobManager/resource/memory", "1600m")
                .set("spec/taskManager/resource/memory", "2048m")
                .option("high-availability", "kubernetes")
                .option("high-availability.storageDir", "s3://flink/ha")
                .option("state.checkpoints.dir", "s3://flink/checkpoints")
                .option("state.savepoints.dir", "s3://flink/savepoints");
    }

    /** A job on that cluster. */
    OperatorObject sessionJob(String cluster) {
        return new OperatorObject("FlinkSessionJob", "orders")
                .set("spec/deploymentName", cluster)
                .set("spec/job/jarURI", "https://example.com/orders.jar")
                .set("spec/job/parallelism", 2)
                .set("spec/job/upgradeMode", texts.one("stateless", "savepoint"));
    }

    /** Changes one to three things. */
    OperatorObject changed(OperatorObject object) {
        OperatorObject changed = object.copy();
        for (int i = texts.random().nextInt(3); i >= 0; i--) {
            change(changed);
        }
        return changed;
    }

    private void change(OperatorObject object) {
        boolean job = object.isSessionJob();
        switch (texts.random().nextInt(job ? 4 : 9)) {
            case 0 -> job(object);
            case 1, 2 -> state(object);
            case 3 -> seldom(object);
            case 4 -> object.set("spec/mode", texts.one("native", "standalone", null));
            case 5 -> object.set(component() + "/replicas", texts.one(number(), 1, null));
            case 6, 7 ->
                object.set(component() + "/resource/" + texts.one("memory", "memory", "ephemeralStorage"), size());
            default -> options(object);
        }
    }

    private void job(OperatorObject object) {
        if (texts.random().nextInt(12) == 0) {
            object.set("spec/job", null);
        } else if (object.get("spec/job") == null) {
            object.set("spec/job/parallelism", number());
        } else {
            switch (texts.random().nextInt(5)) {
                case 0, 1 -> object.set("spec/job/parallelism", number());
                case 2 -> object.set("spec/job/state", texts.one("running", "suspended", null));
                case 3 ->
                    object.set("spec/job/initialSavepointPath", texts.one("s3://flink/savepoint-1", "", " ", null));
                default ->
                    object.set(
                            "spec/job/"
                                    + texts.one(
                                            "savepointTriggerNonce",
                                            "savepointTriggerNonce",
                                            "checkpointTriggerNonce",
                                            "savepointRedeployNonce"),
                            texts.one(0, 1, 2, null));
            }
        }
    }

    private void state(OperatorObject object) {
        boolean job = object.get("spec/job") != null;
        switch (texts.random().nextInt(job ? 5 : 3)) {
            case 0 ->
                object.option(
                        texts.one("state.checkpoints.dir", "state.savepoints.dir"),
                        texts.one(texts.one(DIRECTORIES), null));
            case 1 ->
                object.option(
                        texts.one(
                                "execution.checkpointing.dir",
                                "execution.checkpointing.savepoint-dir",
                                "state.savepoint.dir"),
                        texts.one(DIRECTORIES));
            case 2 -> {
                String name = texts.one("high-availability", "high-availability.type");
                String other = name.equals("high-availability") ? "high-availability.type" : "high-availability";
                object.option(other, null)
                        .option(
                                name,
                                texts.one("kubernetes", "zookeeper", "NONE", "none", "com.example.Factory", null));
            }
            case 3 -> object.set("spec/job/upgradeMode", texts.one("stateless", "savepoint", "last-state", null));
            default ->
                object.option(
                        texts.one(
                                "kubernetes.operator.periodic.savepoint.interval",
                                "kubernetes.operator.periodic.checkpoint.interval",
                                "kubernetes.operator.job.upgrade.last-state.max.allowed.checkpoint.age"),
                        texts.one("6h", "10 min", "0 0 */6 * * ?", "0 */6 * * *", "", null));
        }
    }

    /** What the rules are silent about, or will be told about by others. */
    private void seldom(OperatorObject object) {
        boolean job = object.isSessionJob();
        switch (texts.random().nextInt(job ? 5 : 14)) {
            case 0 -> object.set("spec/job/upgradeMode", texts.one("SAVEPOINT", "statefull", "last_state"));
            case 1 -> object.set("spec/restartNonce", texts.one(0, 1, 2, null));
            case 2 ->
                object.set("spec/job/args", null).set("spec/job/entryClass", texts.one("com.example.Orders", null));
            case 3 -> {
                if (job) {
                    object.set("spec/deploymentName", texts.one("Session", "other", "session_1", null));
                }
            }
            case 4 ->
                object.option("job.autoscaler.enabled", texts.one("true", "maybe"))
                        .option("job.autoscaler.scale-down.max-factor", texts.one("-0.1", "0.5", "x"))
                        .option("job.autoscaler.target.utilization", texts.one("0.7", "1.2", "x"));
            case 5 -> object.set("metadata/name", texts.one("Orders", "1-orders", "o".repeat(46), "orders"));
            case 6 -> object.set("spec/serviceAccount", null);
            case 7 -> object.set("spec/flinkVersion", texts.one("v1_18", "v1_14", "v1_13", "v1_19", "v9_9", null));
            case 8 -> object.set("spec/ingress/template", texts.one("{{name}}.example.com", "example.com:port", null));
            case 9 -> object.set("spec/ingress/className", "nginx");
            case 10 ->
                object.set("spec/logConfiguration/" + texts.one("log4j-console.properties", "log4j.properties"), "x");
            case 11 ->
                object.option(
                        texts.one("kubernetes.cluster-id", "kubernetes.namespace", "high-availability.cluster-id"),
                        "x");
            case 12 ->
                object.option("kubernetes.operator.deployment.rollback.enabled", texts.one("true", "maybe", "false"))
                        .option("high-availability", texts.one("kubernetes", null));
            default ->
                object.option("kubernetes.operator.cluster.health-check.enabled", texts.one("true", "false"))
                        .option("kubernetes.operator.jm-deployment-recovery.enabled", texts.one("true", "false"));
        }
    }

    private void options(OperatorObject object) {
        if (texts.random().nextBoolean()) {
            object.set(component() + "/resource/memory", null);
        }
        memory.next().forEach((name, value) -> {
            // The README says what differs about heap sizes of 1.9. No rule yet reads numbers, the size of segments,
            // and
            // what is beyond 64 bits.
            boolean size = name.endsWith("size") || name.endsWith(".min") || name.endsWith(".max");
            boolean number = (name.endsWith("fraction") ? FRACTION : NUMBER)
                    .matcher(value)
                    .matches();
            if (!name.contains("r.heap.") && !name.endsWith("segment-size") && (size ? !isHuge(value) : number)) {
                object.option(name, value);
            }
        });
    }

    private static boolean isHuge(String size) {
        return size.startsWith("9223372036854775807") || size.startsWith("8388607t");
    }

    private String component() {
        return texts.one("spec/jobManager", "spec/taskManager");
    }

    private Integer number() {
        return texts.one(null, 0, -1, 1, 2, 3, 17, 32768, 32769, Integer.MAX_VALUE, Integer.MIN_VALUE);
    }

    /** Mostly memory that works. */
    private String size() {
        String number =
                switch (texts.random().nextInt(4)) {
                    case 0 -> texts.digits();
                    case 1 -> texts.one("1.5", "0", "-1", "0.5", "2.25");
                    default -> String.valueOf(1 + texts.random().nextInt(4096));
                };
        return texts.random().nextInt(8) == 0
                ? null
                : texts.noise() + number + texts.noise() + texts.cased(texts.one(UNITS)) + texts.noise();
    }
}
