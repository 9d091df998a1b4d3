package dev.headgate.render;

import dev.headgate.kinds.CustomKinds;
import dev.headgate.kinds.Kind;
import dev.headgate.kinds.Kinds;
import dev.headgate.kinds.TypeTable;
import dev.headgate.kinds.type.ObjectType;
import dev.headgate.kinds.type.Primitive;
import dev.headgate.kinds.type.Type;
import dev.headgate.manifest.MapValue;
import dev.headgate.overlay.Overlays;
import dev.headgate.problem.Nearest;
import dev.headgate.problem.Position;
import dev.headgate.problem.Problem;
import dev.headgate.problem.Problems;
import dev.headgate.project.Entry;
import dev.headgate.project.Environment;
import dev.headgate.project.Project;
import dev.headgate.project.ProjectFiles;
import dev.headgate.project.Strays;
import dev.headgate.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;

/**
 * The selected targets of a project, rendered.
 *
 * @param targets in the order of environment and application
 * @param problems of files that no target is made of; those of targets are with them
 * @param known the names of all targets there are, selected or not; of an environment that can't be listed none
 */
public record Rendering(List<RenderedTarget> targets, Problems problems, List<String> known) {

    /**
     * Renders.
     *
     * @param progress told the number of targets done after each
     */
    public static Rendering of(Project project, Selection selection, IntConsumer progress) {
        Problems problems = new Problems();
        Problems crds = new Problems(); // by what they leave unchecked they reach every target
        Kinds kinds = new Kinds(TypeTable.shipped(), customKinds(project.files(), crds));
        problems.addAll(crds);
        Overlays overlays = new Overlays(project, kinds);
        Renderer renderer = new Renderer(kinds);
        List<RenderedTarget> targets = new ArrayList<>();
        List<String> known = new ArrayList<>();
        for (String name : environments(project, selection, problems)) {
            Environment environment = project.environment(name);
            boolean selected = false;
            for (String application : environment.applications()) {
                known.add(name + "/" + application);
                if (selection.includes(name, application)) {
                    RenderedTarget target = renderer.render(overlays.target(environment, application));
                    target.problems().addAll(crds);
                    targets.add(target);
                    progress.accept(targets.size());
                    selected = true;
                }
            }
            if (!selected) {
                problems.addAll(environment.problems());
            }
        }
        if (selection.isAll()) {
            problems.addAll(overlays.unused());
        }
        refuseNothing(selection, targets, known, problems);
        Uniqueness.check(targets);
        return new Rendering(targets, problems, known);
    }

    private static List<String> environments(Project project, Selection selection, Problems problems) {
        if (selection.environment().isEmpty()) {
            return project.environments(problems);
        }
        String wanted = selection.environment().get();
        if (project.has(wanted)) {
            return List.of(wanted);
        }
        List<String> names = project.environments(problems);
        problems.add(new Problem(
                Position.ofPath(ProjectFiles.ROOT),
                null,
                "there is no environment '" + wanted + "'",
                Nearest.to(wanted, names)
                        .map(near -> "did you mean " + near + "?")
                        .orElse(
                                names.isEmpty()
                                        ? "add " + ProjectFiles.ROOT + "/" + wanted + "/" + Environment.FILE
                                        : "name one of " + String.join(", ", names))));
        return List.of();
    }

    private static void refuseNothing(
            Selection selection, List<RenderedTarget> targets, List<String> known, Problems problems) {
        if (!targets.isEmpty() || !problems.isEmpty()) {
            return;
        }
        List<String> applications = known.stream()
                .map(name -> name.substring(name.indexOf('/') + 1))
                .distinct()
                .sorted()
                .toList();
        String what = selection
                .application()
                .map(wanted ->
                        selection.environment().map(name -> name + " runs no").orElse("no environment runs an")
                                + " application '" + wanted + "'")
                .orElse("there is no target to render");
        String fix = selection
                .application()
                .flatMap(wanted -> Nearest.to(wanted, applications))
                .map(near -> "did you mean " + near + "?")
                .orElse(
                        !applications.isEmpty()
                                ? "name one of " + String.join(", ", applications)
                                : selection.environment().isPresent()
                                        ? "add " + ProjectFiles.ROOT + "/"
                                                + selection.environment().get()
                                                + "/<application>.yaml (it may be empty)"
                                        : "add an environment: " + ProjectFiles.ROOT + "/dev/" + Environment.FILE
                                                + " and beside it a file for each application");
        problems.add(new Problem(Position.ofPath(ProjectFiles.ROOT), null, what, fix));
    }

    private static CustomKinds customKinds(ProjectFiles files, Problems problems) {
        String folder = ProjectFiles.ROOT + "/crds";
        if (!files.isFolder(folder, problems)) {
            return CustomKinds.NONE;
        }
        List<MapValue> documents = new ArrayList<>();
        for (Entry entry : files.list(folder, problems)) {
            if (entry.isYaml()) {
                documents.addAll(YamlReader.read(files.read(entry.path(), "crds", problems), problems));
            } else {
                Strays.refuse(entry, "rename it to .yaml", problems);
            }
        }
        return CustomKinds.of(documents, metadata(), problems);
    }

    private static Type metadata() {
        Optional<Kind> configMap = TypeTable.shipped().find("v1", "ConfigMap", Optional.empty());
        return configMap
                .map(Kind::type)
                .flatMap(type -> type instanceof ObjectType object ? object.field("metadata") : Optional.empty())
                .orElse(Primitive.ANYTHING);
    }
}
