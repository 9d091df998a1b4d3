package dev.headgate.overlay;

import dev.headgate.kinds.Kinds;
import dev.headgate.manifest.MapValue;
import dev.headgate.manifest.Origin;
import dev.headgate.manifest.Pointer;
import dev.headgate.manifest.Scalar;
import dev.headgate.overlay.read.DefinitionReader;
import dev.headgate.overlay.read.Layer;
import dev.headgate.overlay.read.LayerReader;
import dev.headgate.overlay.read.ObjectReader;
import dev.headgate.overlay.read.Variables;
import dev.headgate.problem.Nearest;
import dev.headgate.problem.Position;
import dev.headgate.problem.Problem;
import dev.headgate.problem.Problems;
import dev.headgate.problem.Source;
import dev.headgate.project.Entry;
import dev.headgate.project.Environment;
import dev.headgate.project.Names;
import dev.headgate.project.Platform;
import dev.headgate.project.Project;
import dev.headgate.project.ProjectFiles;
import dev.headgate.project.Strays;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Gathers the layers of a target in their order and lays them over each other. */
public final class Overlays {
    private static final String BASE = ProjectFiles.ROOT + "/base/";
    private static final String COMPONENTS = ProjectFiles.ROOT + "/components/";

    private final Project project;
    private final Kinds kinds;
    private final DefinitionReader definitions;
    private final LayerReader layers;

    public Overlays(Project project, Kinds kinds) {
        this.project = project;
        this.kinds = kinds;
        this.definitions = new DefinitionReader(kinds);
        this.layers = new LayerReader(project.files(), new ObjectReader(kinds), definitions);
    }

    /** The application in the environment, or what is wrong with it. */
    public LayeredTarget target(Environment environment, String application) {
        Problems problems = new Problems();
        problems.addAll(environment.problems());
        Optional<String> version = environment.platform().operatorVersion();
        List<Layer> base = new ArrayList<>();
        List<Layer> overlays = new ArrayList<>();
        layers.read(BASE + application, "base", LayerReader.Role.BASE, version, base);
        for (Environment.Link link : environment.chain()) {
            String path = ProjectFiles.ROOT + "/" + link.name() + "/" + application;
            layers.read(path, "overlay " + link.name(), LayerReader.Role.OVERLAY, version, overlays);
        }
        List<Layer> components = components(environment, base, overlays, version, problems);

        Map<String, Scalar> given = given(environment, application, problems);
        Map<String, Scalar> declared = new LinkedHashMap<>();
        // what a base declares is a default, an environment's word counts more, the overlay's most
        declare(base, declared);
        declare(components, declared);
        declared.putAll(environment.variables());
        declare(overlays, declared);
        Variables variables = new Variables(given, problems).with(declared);

        DefinitionStack definition =
                new DefinitionStack(application, definitions.type(Optional.empty()), variables, problems);
        for (Environment.Link link : environment.chain()) {
            if (link.document().members().get("defaults") instanceof MapValue defaults) {
                definition.defaults(definitions.readDefaults(defaults, version, problems));
            }
        }
        for (Layer layer : base) {
            definition.lay(layer);
        }
        for (Layer layer : components) {
            definition.component(layer);
        }
        for (Layer layer : overlays) {
            definition.lay(layer);
        }
        Platform platform = definition.platform(environment.platform());
        Optional<MapValue> defined = definition.definition();
        if (defined.isPresent()) {
            definitions.judge(defined.get(), platform.operatorVersion(), problems);
        }
        return new LayeredTarget(
                environment,
                application,
                platform,
                Optional.ofNullable(given.get("namespace")),
                defined,
                new LaidManifests(kinds, platform.operatorVersion(), variables, base, components, overlays, problems),
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
            if (entry.name().startsWith(".") || Strays.refuseKustomization(entry, problems)) {
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
                    List<Layer> read = new ArrayList<>();
                    layers.read(folder + entry.stem(), layer, role, Optional.empty(), read);
                    for (Layer unused : read) {
                        problems.addAll(unused.problems().sorted());
                    }
                }
            } else {
                Strays.refuse(entry, "rename it to .yaml, or move it out of environments/", problems);
            }
        }
    }

    private List<Layer> components(
            Environment environment,
            List<Layer> base,
            List<Layer> overlays,
            Optional<String> version,
            Problems problems) {
        List<Scalar> listed = new ArrayList<>(environment.components());
        for (Layer layer : base) {
            listed.addAll(layer.components());
        }
        for (Layer layer : overlays) {
            listed.addAll(layer.components());
        }
        List<Layer> components = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Scalar name : listed) {
            String path = COMPONENTS + name.text();
            if (seen.add(name.text())
                    && !layers.read(path, "component " + name.text(), LayerReader.Role.COMPONENT, version, components)
                    && !problems.isFull(name.origin().source())) {
                problems.add(unknownComponent(name));
            }
        }
        return components;
    }

    private Problem unknownComponent(Scalar name) {
        List<String> known = new ArrayList<>();
        for (Entry entry : project.files().list(ProjectFiles.ROOT + "/components", new Problems())) {
            known.add(entry.stem());
        }
        return new Problem(
                name.position(),
                "/components",
                "there is no component '" + name.text() + "'",
                Nearest.to(name.text(), known)
                        .map(near -> "did you mean " + near + "?")
                        .orElse("add " + COMPONENTS + name.text() + ".yaml"));
    }

    private static void declare(List<Layer> layers, Map<String, Scalar> variables) {
        for (Layer layer : layers) {
            variables.putAll(layer.variables());
        }
    }

    /** The variables that nobody declares. */
    private static Map<String, Scalar> given(Environment environment, String application, Problems problems) {
        Map<String, Scalar> given = new LinkedHashMap<>();
        given.put(
                "environment",
                given(environment.name(), environment.document().origin().source()));
        String overlay = ProjectFiles.ROOT + "/" + environment.name() + "/" + application + ".yaml";
        given.put("application", given(application, new Source(overlay, "overlay " + environment.name(), "")));
        if (environment.namespace().isPresent()) {
            given.put(
                    "namespace",
                    new Variables(given, problems)
                            .replaceIn(environment.namespace().get(), Pointer.ROOT.child("namespace")));
        }
        return given;
    }

    private static Scalar given(String text, Source source) {
        return new Scalar(Scalar.Type.TEXT, text, List.of(new Origin(source, 0, 0, 0, 0, text)));
    }
}
