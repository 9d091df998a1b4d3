package dev.headgate.output;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether a rendered folder holds objects whose deletion loses state. */
final class TargetState {
    private static final Pattern STATEFUL = Pattern.compile(
            "(flinkdeployment|flinksessionjob|flinkbluegreendeployment|flinkcluster|statefulset|persistentvolumeclaim|job)-.*");

    private TargetState() {}

    /** A file that is to be removed although it holds state, or null: one that differs and is rendered no more. */
    static String vanishing(List<String> differences, Set<String> rendered) {
        for (String file : differences) {
            if (!rendered.contains(file) && STATEFUL.matcher(file).matches()) {
                return file;
            }
        }
        return null;
    }

    static boolean isStateful(Set<String> files) {
        return files.stream().anyMatch(file -> STATEFUL.matcher(file).matches());
    }
}
