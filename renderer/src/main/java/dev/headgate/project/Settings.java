package dev.headgate.project;

import dev.headgate.manifest.MapValue;
import dev.headgate.manifest.Scalar;
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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

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

    /** Reads headgate.yaml, and the caller's settings over it where a file is given. */
    public static Settings read(ProjectFiles files, Optional<Path> given, Set<String> rules, Problems problems) {
        List<MapValue> documents = new ArrayList<>();
        String path = ProjectFiles.ROOT + "/" + FILE;
        String to = DEFAULT_TO;
        if (files.isFile(path)) {
            MapValue project =
                    Project.document(files.read(path, "settings", problems), DocumentTypes.PROJECT, problems);
            documents.add(project);
            to = project.map("render")
                    .flatMap(render -> inside(render, problems))
                    .orElse(DEFAULT_TO);
        }
        given.ifPresent(
                file -> documents.add(Project.document(callers(file, problems), DocumentTypes.SETTINGS, problems)));
        Map<String, String> levels = new LinkedHashMap<>();
        Set<String> locked = new TreeSet<>();
        // a lock in headgate.yaml holds against --settings too: the caller of a pull request may be anybody
        for (MapValue document : documents) {
            document.map("rules").ifPresent(map -> map.members().keySet().forEach(rule -> {
                if (!rules.contains(rule)) {
                    problems.add(new Problem(
                            map.members().get(rule).origin().namePosition(),
                            "/rules/" + rule,
                            "there is no rule '" + rule + "'",
                            Nearest.to(rule, rules)
                                    .map(near -> "did you mean " + near + "?")
                                    .orElse("use one of " + String.join(", ", new TreeSet<>(rules)))));
                } else if (!locked.contains(rule)) {
                    map.text(rule).ifPresent(level -> levels.put(rule, level));
                }
            }));
            document.list("locked").forEach(rule -> locked.add(rule instanceof Scalar scalar ? scalar.text() : ""));
        }
        return new Settings(to, levels);
    }

    /** A folder inside the project: a pull request must not choose where on the machine to write. */
    private static Optional<String> inside(MapValue render, Problems problems) {
        Optional<String> to = render.text("to");
        if (to.isPresent() && !to.get().matches("[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*")) {
            problems.add(new Problem(
                    render.members().get("to").position(),
                    "/render/to",
                    "the folder must lie inside the project",
                    "\"" + to.get() + "\"",
                    "a relative path without '..'",
                    "write it like " + DEFAULT_TO));
            return Optional.empty();
        }
        return to;
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
