package dev.headgate.output;

import java.util.List;

/**
 * What became of one target.
 *
 * @param path of its folder, as it was asked for
 * @param manifests how many objects it has; 0 where it was removed
 * @param differences the files in which the folder differed from what was rendered; all of them where it was new
 */
public record WrittenTarget(
        String environment, String application, String path, int manifests, List<String> differences, Outcome outcome) {
    /** In one word. */
    public enum Outcome {
        /** It was as it should be. */
        UNCHANGED,
        /** It was replaced, or would be. */
        CHANGED,
        /** It was removed, or would be. */
        REMOVED,
        /** It has problems or errors and stays as it was. */
        KEPT
    }

    public String name() {
        return environment + "/" + application;
    }
}
