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

    /** Reads headgate.yaml, and the caller's settings over it where a file is given; what those lock, it can't change. */
    public static Settings read(ProjectFiles files, Optional<Path> given, Set<String> rules, Problems problems) {
        String to = DEFAULT_TO;
        Set<String> locked = new HashSet<>();
        Map<String, String> levels = new LinkedHashMap<>();
        MapValue callers = null;
        if (given.isPresent()) {
            callers = Project.document(callers(given.get(), problems), DocumentTypes.SETTINGS, problems);
            for (Value rule : callers.list("locked")) {
                locked.add(rule instanceof Scalar scalar ? scalar.text() : "");
            }
        }
        String path = ProjectFiles.ROOT + "/" + FILE;
        if (files.isFile(path)) {
            Source source = files.read(path, "settings", problems);
            MapValue project = Project.document(source, DocumentTypes.PROJECT, problems);
            if (project.members().get("render") instanceof MapValue render) {
                to = inside(render, problems);
            }
            levels(project, rules, locked, levels, problems);
        }
        if (callers != null) {
            levels(callers, rules, Set.of(), levels, problems);
        }
        return new Settings(to, levels);
    }

    private static void levels(
            MapValue document, Set<String> rules, Set<String> locked, Map<String, String> levels, Problems problems) {
        for (Value rule : document.list("locked")) {
            if (rule instanceof Scalar scalar && !rules.contains(scalar.text())) {
                problems.add(new Problem(
                        rule.position(),
                        "/locked",
                        "there is no rule '" + scalar.text() + "'",
                        nearest(scalar.text(), rules)));
            }
        }
        if (!(document.members().get("rules") instanceof MapValue given)) {
            return;
        }
        for (Map.Entry<String, Value> entry : given.members().entrySet()) {
            String rule = entry.getKey();
            Position position = entry.getValue().origin().namePosition();
            if (!rules.contains(rule)) {
                problems.add(new Problem(
                        position, "/rules/" + rule, "there is no rule '" + rule + "'", nearest(rule, rules)));
            } else if (locked.contains(rule)) {
                problems.add(new Problem(
                        position,
                        "/rules/" + rule,
                        "the rule '" + rule + "' is locked by the settings of --settings",
                        "remove it here"));
            } else if (entry.getValue() instanceof Scalar level) {
                levels.put(rule, level.text());
            }
        }
    }

    private static String nearest(String rule, Set<String> rules) {
        return Nearest.to(rule, rules)
                .map(near -> "did you mean " + near + "?")
                .orElse("use one of " + String.join(", ", new TreeSet<>(rules)));
    }

    /** A folder inside the project: a pull request must not choose where on the machine to write. */
    private static String inside(MapValue render, Problems problems) {
        Optional<String> to = render.text("to");
        if (to.isPresent() && !isRelative(to.get())) {
            problems.add(new Problem(
                    render.members().get("to").position(),
                    "/render/to",
                    "the folder must lie inside the project",
                    "\"" + to.get() + "\"",
                    "a relative path without '..'",
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
