package dev.headgate.application;

import dev.headgate.manifest.Scalar;

/**
 * A file that every container of the application sees.
 *
 * @param path where, absolute
 * @param content its text
 * @param restarts whether the job restarts when the content changes
 */
public record MountedFile(Scalar path, Scalar content, boolean restarts) {
    /** Its name within the ConfigMap: the path with dots, so that it stays the same whatever other files there are. */
    public String key() {
        return path.text().substring(1).replace('/', '.');
    }
}
