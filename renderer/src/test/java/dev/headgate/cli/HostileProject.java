package dev.headgate.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A project on disk into which a stranger may put anything: the application good, which must be rendered whatever else
 * happens, and the application victim, both in the environment dev.
 */
final class HostileProject {
    static final String VICTIM = "environments/base/victim.yaml";
    static final String OVERLAY = "environments/dev/victim.yaml";
    /** The head of a manifest of which nothing is known, so that anything may follow. */
    static final String LOCK = "apiVersion: example.com/v1\nkind: Lock\nmetadata:\n  name: victim\nspec:\n";

    private final Path folder;
    private final Path outside;

    private HostileProject(Path folder, Path outside) {
        this.folder = folder;
        this.outside = outside;
    }

    /** The project in a folder of its own, beside it a folder that belongs to somebody else. */
    static HostileProject in(Path temporary) {
        HostileProject project = new HostileProject(temporary.resolve("project"), temporary.resolve("outside"));
        project.file("environments/base/good.yaml", configMap("good"));
        project.file(VICTIM, configMap("victim"));
        project.file("environments/dev/environment.yaml", "namespace: streaming\n");
        project.file("environments/dev/good.yaml", "");
        project.file(OVERLAY, "");
        project.file("../outside/secret.yaml", "top: secret\npassword: hunter2\n");
        return project;
    }

    static String configMap(String name) {
        return "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: " + name + "\ndata:\n  a: b\n";
    }

    Path folder() {
        return folder;
    }

    HostileProject file(String path, String text) {
        return file(path, text.getBytes(StandardCharsets.UTF_8));
    }

    HostileProject file(String path, byte[] bytes) {
        return change(path, file -> Files.write(file, bytes));
    }

    HostileProject folder(String path) {
        return change(path, Files::createDirectory);
    }

    /** A link to something in the folder outside. */
    HostileProject link(String path, String target) {
        return change(path, link -> Files.createSymbolicLink(link, outside.resolve(target)));
    }

    /** A pipe into which nobody ever writes: whoever opens it waits. */
    HostileProject pipe(String path) {
        return change(path, pipe -> {
            try {
                new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private interface Change {
        void make(Path path) throws IOException;
    }

    private HostileProject change(String path, Change change) {
        try {
            Path file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            Files.deleteIfExists(file);
            change.make(file);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
