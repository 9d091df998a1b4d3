package dev.headgate.overlay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.headgate.definition.DefinitionFields;
import dev.headgate.definition.DefinitionType;
import dev.headgate.manifest.CanonicalYaml;
import dev.headgate.manifest.ListValue;
import dev.headgate.manifest.MapValue;
import dev.headgate.manifest.Pointer;
import dev.headgate.manifest.Value;
import dev.headgate.render.RenderedTarget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * No field of a definition is dropped: the valid definitions set every one there is, and without any of them something else
 * is rendered.
 */
final class DefinitionEffectTest {
    private static final SortedMap<String, MapValue> DEFINITIONS =
            DefinitionFiles.below(DefinitionFiles.FOLDER.resolve("valid"));

    @TempDir
    Path folder;

    @Test
    void everyFieldIsSet() {
        SortedSet<String> paths =
                DefinitionFields.of(DefinitionType.of(DefinitionFields.deployment(Optional.empty()), Optional.empty()));
        DEFINITIONS.values().forEach(definition -> removeFields(definition, "", paths));
        assertEquals("[]", paths.toString());
    }

    private static void removeFields(Value value, String path, SortedSet<String> paths) {
        if (value instanceof MapValue map) {
            map.members().forEach((name, member) -> {
                String below = path.isEmpty() ? name : path + "." + name;
                paths.remove(below);
                removeFields(member, below, paths);
            });
        } else if (value instanceof ListValue list) {
            list.items().forEach(item -> removeFields(item, path, paths));
        }
    }

    @TestFactory
    Stream<DynamicTest> everyFieldHasAnEffect() {
        return DEFINITIONS.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> effects(entry.getKey(), entry.getValue())));
    }

    private void effects(String file, MapValue definition) throws IOException {
        ProjectFolder project = project(file, CanonicalYaml.of(definition));
        RenderedTarget whole = render(project, definition);
        assertEquals("", Snippet.lines(whole.problems()));
        String before = text(whole);
        List<String> withoutEffect = new ArrayList<>();
        for (Pointer field : fields(definition, Pointer.ROOT)) {
            if (text(render(project, (MapValue) without(definition, field.steps())))
                    .equals(before)) {
                withoutEffect.add(field.toString());
            }
        }
        assertEquals("[]", withoutEffect.toString());
    }

    /** The places of all fields of a value. */
    private static List<Pointer> fields(Value value, Pointer at) {
        List<Pointer> fields = new ArrayList<>();
        if (value instanceof MapValue map) {
            map.members().forEach((name, member) -> {
                fields.add(at.child(name));
                fields.addAll(fields(member, at.child(name)));
            });
        } else if (value instanceof ListValue list) {
            for (int i = 0; i < list.items().size(); i++) {
                fields.addAll(fields(list.items().get(i), at.child(i)));
            }
        }
        return fields;
    }

    private static Value without(Value value, List<String> steps) {
        String step = steps.get(0);
        List<String> rest = steps.subList(1, steps.size());
        if (value instanceof ListValue list) {
            List<Value> items = new ArrayList<>(list.items());
            items.set(Integer.parseInt(step), without(items.get(Integer.parseInt(step)), rest));
            return new ListValue(items, list.origins());
        }
        MapValue map = (MapValue) value;
        return rest.isEmpty()
                ? map.without(step)
                : map.with(step, without(map.members().get(step), rest));
    }

    /** The project that a definition belongs to; what it says of a platform needs an environment with another one. */
    private ProjectFolder project(String file, String definition) throws IOException {
        Path files = DefinitionFiles.FOLDER.resolve("project");
        Path own = files.resolve(file).resolve("environment.yaml");
        Path environment = Files.exists(own) ? own : files.resolve("environment.yaml");
        ProjectFolder project = new ProjectFolder(folder.resolve(file))
                .with("dev/environment.yaml", Files.readString(environment))
                .with("dev/app.yaml", "")
                .with("components/extra.yaml", Files.readString(files.resolve("extra.yaml")))
                .with("base/app/notes.yaml", Files.readString(files.resolve("notes.yaml")));
        for (String mounted : List.of("log4j.properties", "logback.xml", "mapping.txt")) {
            if (definition.contains(mounted)) {
                project = project.with("base/app/" + mounted, "content of " + mounted);
            }
        }
        return project;
    }

    private static RenderedTarget render(ProjectFolder project, MapValue definition) {
        return project.with("base/app.yaml", CanonicalYaml.of(definition))
                .render()
                .targets()
                .get(0);
    }

    private static String text(RenderedTarget target) {
        StringBuilder text = new StringBuilder(Snippet.lines(target.problems()));
        // rules are asked by these
        text.append(target.platform().kind()).append(target.platform().version());
        text.append(target.platform().configuration());
        target.manifests().forEach((file, manifest) -> text.append(file).append(CanonicalYaml.of(manifest.tree())));
        return text.toString();
    }
}
