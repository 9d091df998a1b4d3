package dev.headgate.output;

import java.util.Set;
import java.util.regex.Pattern;

/** Whether a rendered folder holds objects whose deletion loses state. */
final class TargetState {
    private static final Pattern STATEFUL = Pattern.compile(
            "(flinkdeployment|flinksessionjob|flinkbluegreendeployment|flinkcluster|statefulset|persistentvolumeclaim|job)-.*");

    private TargetState() {}

    static boolean isStateful(Set<String> files) {
        return files.stream().anyMatch(file -> STATEFUL.matcher(file).matches());
    }
}
