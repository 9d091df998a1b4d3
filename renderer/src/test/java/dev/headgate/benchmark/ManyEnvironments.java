package dev.headgate.benchmark;

import dev.headgate.project.Environment;
import dev.headgate.project.ProjectFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A project in a temporary folder: the shipped application orders in many environments, each as prod has it. */
record ManyEnvironments(Path folder) implements AutoCloseable {
    static final String APPLICATION = "orders";
    private static final Path SHIPPED = Path.of("../environments");

    static ManyEnvironments of(int count) throws IOException {
        Path folder = Files.createTempDirectory("headgate-benchmark");
        Path environments = folder.resolve(ProjectFiles.ROOT);
        for (Path shared : List.of(Path.of("base/orders.yaml"), Path.of("components"))) {
            copy(shared, environments);
        }
        String environment = Files.readString(SHIPPED.resolve("prod").resolve(Environment.FILE));
        String overlay = Files.readString(SHIPPED.resolve("prod/orders.yaml"));
        for (int number = 0; number < count; number++) {
            Path target = Files.createDirectories(environments.resolve("environment-" + number));
            // an object may be in one place only
            Files.writeString(
                    target.resolve(Environment.FILE),
                    environment.replace("namespace: shop", "namespace: shop-" + number));
            Files.writeString(target.resolve("orders.yaml"), overlay);
        }
        return new ManyEnvironments(folder);
    }

    private static void copy(Path shared, Path environments) throws IOException {
        try (Stream<Path> files = Files.walk(SHIPPED.resolve(shared))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path to = environments.resolve(SHIPPED.relativize(file));
                Files.createDirectories(to.getParent());
                Files.copy(file, to);
            }
        }
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
