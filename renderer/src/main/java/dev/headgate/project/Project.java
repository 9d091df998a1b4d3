package dev.headgate.project;

import dev.headgate.kinds.check.TypeChecker;
import dev.headgate.manifest.MapValue;
import dev.headgate.manifest.Scalar;
import dev.headgate.problem.Nearest;
import dev.headgate.problem.Position;
import dev.headgate.problem.Problem;
import dev.headgate.problem.Problems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The environments of a project, each read once and only when somebody asks for it. */
public final class Project {
    /** Folders of environments/ that are no environments; "headgate" would be confused with a rendered folder of that name. */
    private static final Set<String> RESERVED = Set.of("base", "components", "crds", "headgate");

    /** The project's own settings, below environments/. */
    public static final String SETTINGS = "headgate.yaml";

    private final ProjectFiles files;
    private final Map<String, Environment> read = new HashMap<>();

    public Project(ProjectFiles files) {
        this.files = files;
    }

    public ProjectFiles files() {
        return files;
    }

    /** The names of all environments, sorted; what lies beside them and is read by nobody is a problem. */
    public List<String> environments(Problems problems) {
        List<String> names = new ArrayList<>();
        for (Entry entry : files.list(ProjectFiles.ROOT, problems)) {
            if (entry.isFolder()
                    && !RESERVED.contains(entry.name())
                    && !entry.name().startsWith(".")) {
                if (!Names.valid(entry.name())) {
                    problems.add(new Problem(
                            Position.ofPath(entry.path()),
                            null,
                            "no environment can have this name",
                            "use " + Names.RULE));
                } else if (holdsEnvironment(entry, problems)) {
                    names.add(entry.name());
                }
            } else if (entry.isFolder() && entry.name().equals("headgate")) {
                problems.add(new Problem(
                        Position.ofPath(entry.path()),
                        null,
                        "no environment may be called headgate",
                        "choose another name"));
            } else if (!entry.isFolder() && !entry.name().equals(SETTINGS)) {
                Strays.refuse(entry, "move it into base/, components/ or an environment", problems);
            }
        }
        return names;
    }

    private boolean holdsEnvironment(Entry folder, Problems problems) {
        String file = folder.path() + "/" + Environment.FILE;
        Problems found = new Problems();
        boolean holds = files.isFile(file, found);
        if (!holds && found.isEmpty()) {
            found.add(new Problem(
                    Position.ofPath(folder.path()),
                    null,
                    "the folder holds no " + Environment.FILE,
                    "add " + file + " (it may be empty), or move the folder out of environments/"));
        }
        problems.addAll(found);
        return holds;
    }

    /** Whether there is an environment of this name. */
    public boolean has(String name) {
        return Names.valid(name)
                && !RESERVED.contains(name)
                && files.isFile(ProjectFiles.ROOT + "/" + name + "/" + Environment.FILE);
    }

    /** One environment with the names of its overlays; its file may be missing, which is a problem. */
    public Environment environment(String name) {
        return environment(name, true);
    }

    private Environment environment(String name, boolean mayExtend) {
        // read apart as an extended environment: there an "extends" of its own is a problem
        String key = mayExtend ? name : name + " as parent";
        Environment known = read.get(key);
        if (known != null) {
            return known;
        }
        Problems problems = new Problems();
        String folder = ProjectFiles.ROOT + "/" + name;
        String path = folder + "/" + Environment.FILE;
        MapValue written = OnlyDocument.read(files.read(path, "environment " + name, problems), problems);
        Declarations.refuseVariables(written, problems);
        MapValue document = new TypeChecker(problems, true).check(written, DocumentTypes.ENVIRONMENT);
        Declarations.variables(document, problems);
        Declarations.components(document, problems);
        Platform.check(document, problems);
        List<Environment.Link> chain = new ArrayList<>();
        if (document.members().get("extends") instanceof Scalar extended && extended.type() == Scalar.Type.TEXT) {
            Optional<Environment> parent = parent(name, extended, mayExtend, problems);
            if (parent.isPresent()) {
                chain.addAll(parent.get().chain());
            }
        }
        chain.add(new Environment.Link(name, document));
        List<String> applications = new ArrayList<>();
        for (Entry entry : files.list(folder, problems)) {
            if (isApplication(entry, folder, problems)) {
                applications.add(entry.stem());
            }
        }
        Environment environment = new Environment(name, chain, applications, problems);
        read.put(key, environment);
        return environment;
    }

    private Optional<Environment> parent(String name, Scalar extended, boolean mayExtend, Problems problems) {
        String other = extended.text();
        if (!mayExtend || other.equals(name)) {
            problems.add(new Problem(
                    extended.position(),
                    "/extends",
                    mayExtend
                            ? "an environment can't extend itself"
                            : "'" + name + "' extends another environment while a third extends it",
                    mayExtend
                            ? "remove the line"
                            : "extend one level only: remove the line, or let the third extend '" + other + "'"));
            return Optional.empty();
        }
        if (!has(other)) {
            List<String> names = new ArrayList<>(environments(new Problems()));
            names.remove(name);
            problems.addIfFirst(new Problem(
                    extended.position(),
                    "/extends",
                    "there is no environment '" + other + "'",
                    Nearest.to(other, names)
                            .map(near -> "did you mean " + near + "?")
                            .orElse(names.isEmpty() ? "remove the line" : "name one of " + String.join(", ", names))));
            return Optional.empty();
        }
        Environment parent = environment(other, false);
        problems.addAll(parent.problems());
        return Optional.of(parent);
    }

    private boolean isApplication(Entry entry, String folder, Problems problems) {
        if (entry.name().equals(Environment.FILE) || entry.name().startsWith(".")) {
            return false;
        }
        if (Strays.refuseKustomization(entry, problems)) {
            return false;
        }
        if (entry.isYaml()) {
            if (Names.valid(entry.stem())) {
                return true;
            }
            problems.add(new Problem(
                    Position.ofPath(entry.path()),
                    null,
                    "no application can have the name '" + entry.stem() + "'",
                    "use " + Names.RULE));
        } else if (entry.isFolder()) {
            if (!files.isFile(folder + "/" + entry.name() + ".yaml")) {
                problems.add(new Problem(
                        Position.ofPath(entry.path()),
                        null,
                        "a folder without its file: no application '" + entry.name() + "' runs here",
                        "add " + folder + "/" + entry.name() + ".yaml (it may be empty), or remove the folder"));
            }
        } else {
            Strays.refuse(entry, "rename it to .yaml, or remove it", problems);
        }
        return false;
    }
}
