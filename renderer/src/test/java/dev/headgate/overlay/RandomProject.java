package dev.headgate.overlay;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * A project with one application in four environments: dev, prod, staging that extends prod, and echo that extends dev and
 * says once more all that dev's layers said. Beside its files it knows what they should come to.
 */
final class RandomProject {
    private final ProjectWriter writer;
    private final Map<String, Expected> targets = new TreeMap<>();

    RandomProject(long seed) {
        writer = new ProjectWriter(new Random(seed));
        Expected base = writer.layer("base/app", Expected.NOTHING, components("second"));
        Expected first = writer.layer("components/first", base, Map.of());
        Expected second = writer.layer("components/second", first, Map.of());
        Expected third = writer.layer("components/third", second, Map.of());

        Map<String, Traced> development = writer.environment("dev", platform());
        Expected dev = writer.layer("dev/app", second.with(development), Map.of());
        Map<String, Traced> production = writer.environment("prod", platform());
        Expected prod = writer.layer("prod/app", third.with(production), components("third"));
        // the variables of both environments count less than those of both overlays
        Map<String, Traced> stage = writer.environment("staging", Map.of("extends", Written.text("prod")));
        Expected below = new Expected(
                        prod.objects(), third.with(production).with(stage).variables())
                .with(writer.declared("prod/app"));
        writer.environment("echo", Map.of("extends", Written.text("dev")));

        targets.put("dev", dev);
        targets.put(
                "echo",
                writer.echo(
                        "echo/app",
                        dev.with(writer.declared("echo/environment")).with(writer.declared("dev/app"))));
        targets.put("prod", prod);
        targets.put("staging", writer.layer("staging/app", below, Map.of()));
    }

    /** The files by their path below environments/. */
    Map<String, String> files() {
        return writer.files();
    }

    /** What the target of each environment should come to. */
    Map<String, Expected> targets() {
        return targets;
    }

    private static Map<String, Object> platform() {
        Map<String, Object> environment = new LinkedHashMap<>(components("first"));
        environment.put("platform", Map.of("version", Written.text("1.10.0")));
        return environment;
    }

    private static Map<String, Object> components(String name) {
        return Map.of("components", List.of(Written.text(name)));
    }
}
