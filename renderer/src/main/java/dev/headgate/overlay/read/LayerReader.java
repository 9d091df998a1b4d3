package dev.headgate.overlay.read;

import dev.headgate.manifest.Manifest;
import dev.headgate.manifest.MapValue;
import dev.headgate.manifest.Pointer;
import dev.headgate.manifest.Scalar;
import dev.headgate.problem.Problem;
import dev.headgate.problem.Problems;
import dev.headgate.problem.Source;
import dev.headgate.project.Declarations;
import dev.headgate.project.Entry;
import dev.headgate.project.ProjectFiles;
import dev.headgate.project.Strays;
import dev.headgate.yaml.YamlReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads layers, each file once for all targets of one platform version, however many share it. */
public final class LayerReader {
    /** What a file of a layer may say beside its objects. */
    public enum Role {
        BASE,
        COMPONENT,
        OVERLAY
    }

    private final ProjectFiles files;
    private final ObjectReader objects;
    private final DefinitionReader definitions;
    private final Map<String, Layer> layers = new HashMap<>();
    private final Set<String> read = new HashSet<>();

    public LayerReader(ProjectFiles files, ObjectReader objects, DefinitionReader definitions) {
        this.files = files;
        this.objects = objects;
        this.definitions = definitions;
    }

    /**
     * Adds the layer at a path without its ending, such as environments/base/netflow, from the file and the folder of
     * that name; returns whether there is one of them.
     */
    public boolean read(String path, String name, Role role, Optional<String> operatorVersion, List<Layer> to) {
        read.add(path);
        String key = path + "@" + operatorVersion.orElse("");
        Layer layer = layers.get(key);
        if (layer == null) {
            Problems problems = new Problems();
            boolean file = files.isFile(path + ".yaml", problems);
            boolean folder = files.isFolder(path, problems);
            if (!file && !folder && problems.isEmpty()) {
                return false;
            }
            layer = layer(path, name, role, operatorVersion, file, folder, problems);
            layers.put(key, layer);
        }
        return to.add(layer);
    }

    private Layer layer(
            String path,
            String name,
            Role role,
            Optional<String> operatorVersion,
            boolean file,
            boolean folder,
            Problems problems) {
        List<Manifest> patching = new ArrayList<>();
        MapValue definition = null;
        if (file) {
            Source source = files.read(path + ".yaml", name, problems);
            definition = documents(source, role, operatorVersion, patching, problems);
        }
        MountedFiles mounted = new MountedFiles(files, path, name, problems);
        if (definition != null) {
            definition = mounted.inlined(definition);
        }
        List<Manifest> adding = folder ? folder(path, name, operatorVersion, mounted.paths(), problems) : List.of();
        List<Scalar> components = definition == null ? List.of() : Declarations.components(definition, problems);
        Map<String, Scalar> variables = definition == null ? Map.of() : Declarations.variables(definition, problems);
        return new Layer(name, Optional.ofNullable(definition), components, variables, patching, adding, problems);
    }

    /** Whether any target has asked for the layer at this path. */
    public boolean hasRead(String path) {
        return read.contains(path);
    }

    /** The objects of a file go to the list, its definition is returned; null where it has none. */
    private MapValue documents(
            Source source, Role role, Optional<String> operatorVersion, List<Manifest> manifests, Problems problems) {
        MapValue definition = null;
        for (MapValue document : YamlReader.read(source, problems)) {
            if (document.members().containsKey("apiVersion")
                    || document.members().containsKey("kind")) {
                manifests.addAll(objects.read(document, operatorVersion, problems));
            } else if (definition != null) {
                problems.add(new Problem(
                        document.position(),
                        "",
                        "a second document without apiVersion, the first at line "
                                + definition.origin().line(),
                        "put both into one, or add apiVersion and kind"));
            } else {
                definition = definition(document, role, operatorVersion, problems);
            }
        }
        return definition;
    }

    private MapValue definition(MapValue document, Role role, Optional<String> operatorVersion, Problems problems) {
        MapValue definition = definitions.read(document, Pointer.ROOT, operatorVersion, problems);
        if (role == Role.COMPONENT && definition.get("components").isPresent()) {
            problems.add(new Problem(
                    definition.members().get("components").origin().namePosition(),
                    "/components",
                    "components don't nest",
                    "list the components in the environment, the base or the overlay"));
            return definition.without("components");
        }
        return definition;
    }

    private List<Manifest> folder(
            String path, String name, Optional<String> operatorVersion, Set<String> mounted, Problems problems) {
        List<Manifest> manifests = new ArrayList<>();
        for (Entry entry : files.list(path, problems)) {
            if (mounted.contains(entry.path()) || Strays.refuseKustomization(entry, problems)) {
                continue;
            }
            if (entry.isYaml() && !entry.name().startsWith(".")) {
                Source source = files.read(entry.path(), name, problems);
                for (MapValue document : YamlReader.read(source, problems)) {
                    manifests.addAll(objects.read(document, operatorVersion, problems));
                }
            } else if (entry.isFolder()) {
                for (Entry inner : files.list(entry.path(), problems)) {
                    if (!mounted.contains(inner.path())) {
                        Strays.refuse(inner, "move it up into " + path + "/: folders below are not read", problems);
                    }
                }
            } else {
                Strays.refuse(entry, "rename it to .yaml, or remove it", problems);
            }
        }
        return manifests;
    }
}
