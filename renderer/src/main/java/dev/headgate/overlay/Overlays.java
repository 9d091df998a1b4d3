package dev.headgate.overlay;

import dev.headgate.kinds.Kinds;
import dev.headgate.kinds.TypeChecker;
import dev.headgate.manifest.Origin;
import dev.headgate.manifest.Scalar;
import dev.headgate.problem.Nearest;
import dev.headgate.problem.Position;
import dev.headgate.problem.Problem;
import dev.headgate.problem.Problems;
import dev.headgate.problem.Source;
import dev.headgate.project.Entry;
import dev.headgate.project.Environment;
import dev.headgate.project.Names;
import dev.headgate.project.Project;
import dev.headgate.project.ProjectFiles;
import dev.headgate.project.Strays;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gathers the layers of a target in their order and lays them over each other. */
public final class Overlays {
    private static final String BASE = ProjectFiles.ROOT + "/base/";
    private static final String COMPONENTS = ProjectFiles.ROOT + "/components/";

    private final Project project;
    private final Kinds kinds;
    private final LayerReader layers;

    public Overlays(Project project, Kinds kinds) {
        this.project = project;
        this.kinds = kinds;
        this.layers = new LayerReader(project.files(), new ObjectReader(kinds));
    }

    /** The application in the environment, or what is wrong with it. */
    public LayeredTarget target(Environment environment, String application) {
        Problems problems = new Problems();
        problems.addAll(environment.problems());
        Optional<String> version = environment.platform().operatorVersion();
        Optional<Layer> base = layers.read(BASE + application, "base", LayerReader.Role.BASE, version);
        List<Layer> overlays = new ArrayList<>();
        for (Environment link : environment.chain()) {
            layers.read(
                            ProjectFiles.ROOT + "/" + link.name() + "/" + application,
                            "overlay " + link.name(),
                            LayerReader.Role.OVERLAY,
                            version)
                    .ifPresent(overlays::add);
        }
        List<Layer> components = components(environment, base, overlays, version, problems);

        LayerStack stack = new LayerStack(kinds, version, problems);
        base.ifPresent(stack::base);
        components.forEach(layer -> stack.component(layer, base.isPresent()));
        for (int i = 0; i < overlays.size(); i++) {
            stack.overlay(overlays.get(i), base.isEmpty() && i == 0);
        }
        Map<String, Scalar> variables = variables(environment, application, base, components, overlays, problems);
        TypeChecker checker = new TypeChecker(problems, true, text -> false);
        return new LayeredTarget(
                environment,
                application,
                Optional.ofNullable(variables.get("namespace")),
                stack.objects(new Variables(variables, checker, problems)),
                problems);
    }

    /** Problems in base and component files that no target uses: they would only show on the day somebody does. */
    public Problems unused() {
        Problems problems = new Problems();
        unused(BASE, "base", LayerReader.Role.BASE, problems);
        unused(COMPONENTS, "component", LayerReader.Role.COMPONENT, problems);
        return problems;
    }

    private void unused(String folder, String name, LayerReader.Role role, Problems problems) {
        String path = folder.substring(0, folder.length() - 1);
        for (Entry entry : project.files().list(path, problems)) {
            if (entry.name().startsWith(".")) {
                continue;
            }
            if (entry.isYaml() || entry.isFolder()) {
                String layer = role == LayerReader.Role.BASE ? name : name + " " + entry.stem();
                if (!Names.valid(entry.stem())) {
                    problems.add(new Problem(
                            Position.ofPath(entry.path()),
                            null,
                            "no application or component can have the name '" + entry.stem() + "'",
                            "use " + Names.RULE));
                } else if (!layers.hasRead(folder + entry.stem())) {
                    layers.read(folder + entry.stem(), layer, role, Optional.empty())
                            .ifPresent(read -> read.problems().sorted().forEach(problems::add));
                }
            } else {
                Strays.refuse(entry, "rename it to .yaml, or move it out of environments/", problems);
            }
        }
    }

    private List<Layer> components(
            Environment environment,
            Optional<Layer> base,
            List<Layer> overlays,
            Optional<String> version,
            Problems problems) {
        List<Scalar> listed = new ArrayList<>(environment.components());
        base.ifPresent(layer -> listed.addAll(layer.components()));
        overlays.forEach(layer -> listed.addAll(layer.components()));
        Map<String, Layer> components = new LinkedHashMap<>();
        for (Scalar name : listed) {
            Optional<Layer> layer = layers.read(
                    COMPONENTS + name.text(), "component " + name.text(), LayerReader.Role.COMPONENT, version);
            layer.ifPresent(found -> components.putIfAbsent(name.text(), found));
            if (layer.isEmpty()) {
                List<String> known = project.files().list(ProjectFiles.ROOT + "/components", new Problems()).stream()
                        .map(Entry::stem)
                        .toList();
                problems.add(new Problem(
                        name.position(),
                        "/components",
                        "there is no component '" + name.text() + "'",
                        Nearest.to(name.text(), known)
                                .map(near -> "did you mean " + near + "?")
                                .orElse("add " + COMPONENTS + name.text() + ".yaml")));
            }
        }
        return new ArrayList<>(components.values());
    }

    /** What a base declares is a default, an environment's word counts more, the overlay's most. */
    private static Map<String, Scalar> variables(
            Environment environment,
            String application,
            Optional<Layer> base,
            List<Layer> components,
            List<Layer> overlays,
            Problems problems) {
        Map<String, Scalar> given = new LinkedHashMap<>();
        Source file = environment.document().origin().source();
        given.put("environment", given(environment.name(), file));
        given.put("application", given(application, file));
        Map<String, Scalar> declared = new LinkedHashMap<>();
        base.ifPresent(layer -> declared.putAll(layer.variables()));
        components.forEach(layer -> declared.putAll(layer.variables()));
        declared.putAll(environment.variables());
        overlays.forEach(layer -> declared.putAll(layer.variables()));

        TypeChecker checker = new TypeChecker(problems, true, text -> false);
        environment
                .namespace()
                .ifPresent(namespace ->
                        given.put("namespace", new Variables(given, checker, problems).replaceIn(namespace)));
        Map<String, Scalar> variables = new LinkedHashMap<>(given);
        Variables nested = new Variables(given, checker, problems);
        declared.forEach((name, value) -> variables.put(name, nested.replaceIn(value)));
        return variables;
    }

    private static Scalar given(String text, Source source) {
        return new Scalar(Scalar.Type.TEXT, text, List.of(new Origin(source, 0, 0, 0, 0, text)));
    }
}
