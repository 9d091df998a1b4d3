package dev.headgate.platform;

import static dev.headgate.platform.Limit.always;

import java.util.List;

/** Options by which Flink makes its own pods, which it does on no platform but Apache's operator. */
final class NativeLimits {
    static final List<Limit> ALL = List.of(
            always("flinkConfiguration/kubernetes.jobmanager.*", "use the fields of 'jobManager' and 'podTemplate'"),
            always("flinkConfiguration/kubernetes.taskmanager.*", "use the fields of 'taskManager' and 'podTemplate'"),
            always("flinkConfiguration/kubernetes.pod-template-file*", "use 'podTemplate'"),
            always("flinkConfiguration/kubernetes.container.*", "use 'image' and 'imagePullPolicy'"),
            always("flinkConfiguration/kubernetes.rest-service.*", "remove it: Flink doesn't make its Service here"));

    private NativeLimits() {}
}
