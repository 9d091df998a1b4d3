package dev.headgate.overlay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.headgate.manifest.CanonicalYaml;
import dev.headgate.manifest.Manifest;
import dev.headgate.render.RenderedTarget;
import dev.headgate.render.Rendering;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds for every project that is right, tried on random ones: they come out as a far simpler merge says. */
class MergePropertyTest {
    private static final int PROJECTS = 60;

    @TempDir
    Path folder;

    @Test
    void everyValueAndEveryOriginIsThatOfTheReference() {
        int leaves = 0;
        for (int seed = 0; seed < PROJECTS; seed++) {
            RandomProject project = new RandomProject(seed);
            Comparison comparison = new Comparison(project.files());
            try {
                compare(project, render(project, seed), comparison);
            } catch (AssertionError e) {
                throw new AssertionError("seed " + seed + ": " + e.getMessage() + "\n" + text(project), e);
            }
            leaves += comparison.leaves();
        }
        assertTrue(leaves > 100 * PROJECTS, "too few values to prove anything: " + leaves);
    }

    @Test
    void renderingTwiceGivesTheSameBytes() {
        for (int seed = 0; seed < PROJECTS; seed += 10) {
            RandomProject project = new RandomProject(seed);
            assertEquals(bytes(render(project, seed)), bytes(render(project, seed)), "seed " + seed);
        }
    }

    @Test
    void anOverlayThatSaysWhatIsThereChangesNothing() {
        for (int seed = 0; seed < PROJECTS; seed += 10) {
            Map<String, String> rendered = bytes(render(new RandomProject(seed), seed));
            assertEquals(rendered.get("dev/app"), rendered.get("echo/app"), "seed " + seed);
        }
    }

    private static void compare(RandomProject project, Rendering rendering, Comparison comparison) {
        assertEquals("", Snippet.lines(rendering.problems()));
        for (RenderedTarget target : rendering.targets()) {
            assertEquals("", Snippet.lines(target.problems()), target.name());
            Expected expected = project.targets().get(target.environment());
            Map<String, Manifest> objects = new LinkedHashMap<>();
            target.manifests()
                    .values()
                    .forEach(object ->
                            objects.put(object.key().kind() + "/" + object.key().name(), object));
            assertEquals(expected.objects().keySet(), objects.keySet(), target.name());
            expected.objects()
                    .forEach((key, object) -> comparison.compare(
                            inNamespace(object, target.environment()), expected.variables(), objects.get(key)));
        }
    }

    /** Where an object names no namespace it gets that of the environment. */
    private static Map<String, Object> inNamespace(Map<String, Object> object, String environment) {
        Map<String, Object> metadata = new LinkedHashMap<>();
        ((Map<?, ?>) object.get("metadata")).forEach((name, value) -> metadata.put((String) name, value));
        String file = "environments/" + environment + "/environment.yaml";
        metadata.put("namespace", new Traced(Written.text("streaming"), file, null));
        Map<String, Object> placed = new LinkedHashMap<>(object);
        placed.put("metadata", metadata);
        return placed;
    }

    private Rendering render(RandomProject project, int seed) {
        ProjectFolder target = new ProjectFolder(folder.resolve("project-" + seed));
        project.files().forEach(target::with);
        return target.render();
    }

    private static Map<String, String> bytes(Rendering rendering) {
        return rendering.targets().stream()
                .collect(Collectors.toMap(RenderedTarget::name, target -> target.manifests().entrySet().stream()
                        .map(file -> "# " + file.getKey() + "\n"
                                + CanonicalYaml.of(file.getValue().tree()))
                        .collect(Collectors.joining())));
    }

    private static String text(RandomProject project) {
        return project.files().entrySet().stream()
                .map(file -> "# " + file.getKey() + "\n" + file.getValue())
                .collect(Collectors.joining());
    }
}
