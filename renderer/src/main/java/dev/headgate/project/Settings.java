package dev.headgate.project;

import dev.headgate.manifest.MapValue;
import dev.headgate.manifest.Scalar;
import dev.headgate.manifest.Value;
import dev.headgate.problem.Nearest;
import dev.headgate.problem.Position;
import dev.headgate.problem.Problem;
import dev.headgate.problem.Problems;
import dev.headgate.problem.Source;
import dev.headgate.yaml.SourceText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a project or a caller decided for all environments.
 *
 * @param renderTo the folder for rendered manifests, relative to the project
 * @param levels error, warning or ignored by the name of a rule
 */
public record Settings(String renderTo, Map<String, String> levels) {
    /** The project's own settings, below environments/. */
    static final String FILE = "headgate.yaml";

    /** Where rendered manifests go unless somebody says otherwise. */
    private static final String DEFAULT_TO = "argocd/rendered";

    private static final Pattern STEP = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]*");

    /**
     * Reads headgate.yaml, and the caller's settings where a file is given: their word counts more, and a rule that they
     * lock can only be raised.
     */
    public static Settings read(ProjectFiles files, Optional<Path> given, Set<String> rules, Problems problems) {
        Map<String, String> levels = new LinkedHashMap<>();
        Set<String> locked = new HashSet<>();
        if (given.isPresent()) {
            MapValue callers = Project.document(callers(given.get(), problems), DocumentTypes.SETTINGS, problems);
            levels.putAll(levels(callers, rules, problems));
            locked.addAll(locked(callers, rules, problems));
        }
        String path = ProjectFiles.ROOT + "/" + FILE;
        if (!files.isFile(path, problems)) {
            return new Settings(DEFAULT_TO, levels);
        }
        MapValue project = Project.document(files.read(path, "settings", problems), DocumentTypes.PROJECT, problems);
        for (Map.Entry<String, String> level : levels(project, rules, problems).entrySet()) {
            String rule = level.getKey();
            if (!locked.contains(rule)) {
                levels.putIfAbsent(rule, level.getValue());
            } else if (rank(level.getValue()) >= rank(levels.getOrDefault(rule, "warning"))) {
                levels.put(rule, level.getValue());
            } else {
                Value lowered =
                        ((MapValue) project.members().get("rules")).members().get(rule);
                problems.add(new Problem(
                        lowered.origin().namePosition(),
                        "/rules/" + rule,
                        "the rule '" + rule + "' is locked by the settings of --settings",
                        "remove it here, or raise it"));
            }
        }
        Value render = project.members().get("render");
        return new Settings(render instanceof MapValue map ? inside(map, problems) : DEFAULT_TO, levels);
    }

    private static Map<String, String> levels(MapValue document, Set<String> rules, Problems problems) {
        Map<String, String> levels = new LinkedHashMap<>();
        if (document.members().get("rules") instanceof MapValue given) {
            for (Map.Entry<String, Value> entry : given.members().entrySet()) {
                String rule = entry.getKey();
                if (!rules.contains(rule)) {
                    Position position = entry.getValue().origin().namePosition();
                    problems.add(unknown(rule, position, "/rules/" + rule, rules));
                } else if (entry.getValue() instanceof Scalar level) {
                    levels.put(rule, level.text());
                }
            }
        }
        return levels;
    }

    private static Set<String> locked(MapValue document, Set<String> rules, Problems problems) {
        Set<String> locked = new HashSet<>();
        for (Value item : document.list("locked")) {
            if (item instanceof Scalar rule && !rules.contains(rule.text())) {
                problems.add(unknown(rule.text(), rule.position(), "/locked", rules));
            } else if (item instanceof Scalar rule) {
                locked.add(rule.text());
            }
        }
        return locked;
    }

    private static int rank(String level) {
        return List.of("ignored", "warning", "error").indexOf(level);
    }

    private static Problem unknown(String rule, Position position, String at, Set<String> rules) {
        return new Problem(position, at, "there is no rule '" + rule + "'", nearest(rule, rules));
    }

    private static String nearest(String rule, Set<String> rules) {
        return Nearest.to(rule, rules)
                .map(near -> "did you mean " + near + "?")
                .orElse("use one of " + String.join(", ", new TreeSet<>(rules)));
    }

    /** A folder inside the project: a pull request must not choose where on the machine to write. */
    private static String inside(MapValue render, Problems problems) {
        Optional<String> to = render.text("to");
        boolean input = to.isPresent() && (to.get() + "/").startsWith(ProjectFiles.ROOT + "/");
        if (to.isPresent() && (input || !isRelative(to.get()))) {
            problems.add(new Problem(
                    render.members().get("to").position(),
                    "/render/to",
                    input ? "what is rendered can't lie among what is read" : "the folder must lie inside the project",
                    "\"" + to.get() + "\"",
                    input ? "a folder beside " + ProjectFiles.ROOT + "/" : "a relative path without '..'",
                    "write it like " + DEFAULT_TO));
            return DEFAULT_TO;
        }
        return to.orElse(DEFAULT_TO);
    }

    private static boolean isRelative(String path) {
        return Stream.of(path.split("/", -1))
                .allMatch(step -> STEP.matcher(step).matches());
    }

    private static Source callers(Path file, Problems problems) {
        try (InputStream in = Files.newInputStream(file)) {
            return SourceText.decode(file.toString(), "settings", in.readNBytes(1 << 20), problems);
        } catch (IOException e) {
            problems.add(new Problem(
                    Position.ofPath(file.toString()),
                    null,
                    "the file can't be read: " + Failure.words(e),
                    "name a readable file"));
            return new Source(file.toString(), "settings", "");
        }
    }
}
