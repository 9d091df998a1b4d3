package dev.headgate.settings;

import dev.headgate.manifest.MapValue;
import dev.headgate.manifest.Value;
import dev.headgate.problem.Position;
import dev.headgate.problem.Problem;
import dev.headgate.problem.Problems;
import dev.headgate.problem.Source;
import dev.headgate.project.Failure;
import dev.headgate.project.OnlyDocument;
import dev.headgate.project.Project;
import dev.headgate.project.ProjectFiles;
import dev.headgate.rules.Level;
import dev.headgate.rules.Levels;
import dev.headgate.yaml.SourceText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a project and a caller decided for all environments.
 *
 * @param renderTo the folder for rendered manifests, relative to the project
 * @param settings about operators and rules; the caller's word counts more than the project's
 */
public record ProjectSettings(String renderTo, Settings settings) {
    /** Where rendered manifests go unless somebody says otherwise. */
    private static final String DEFAULT_TO = "argocd/rendered";

    private static final int LARGEST_FILE = 1 << 20;
    private static final Pattern STEP = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]*");

    /** Reads the caller's file where one is given, and headgate.yaml; a rule that the caller locks can only be raised there. */
    public static ProjectSettings read(
            ProjectFiles files, Optional<Path> given, Map<String, Level> rules, Problems problems) {
        Settings settings = given.isPresent() ? callers(given.get(), rules, problems) : Settings.NONE;
        String path = ProjectFiles.ROOT + "/" + Project.SETTINGS;
        if (!files.isFile(path, problems)) {
            return new ProjectSettings(DEFAULT_TO, settings);
        }
        MapValue project = OnlyDocument.of(files.read(path, "settings", problems), SettingsTypes.PROJECT, problems);
        SettingsReader reader = new SettingsReader(rules, problems);
        Levels levels = settings.levels();
        Map<String, Level> own = reader.levels(project, "/rules/");
        reader.refuseLowered(own, levels, project, "/rules/");
        Map<String, Level> chosen = new HashMap<>(levels.chosen());
        for (Map.Entry<String, Level> projects : own.entrySet()) {
            String rule = projects.getKey();
            if (!levels.locked().contains(rule)) {
                chosen.putIfAbsent(rule, projects.getValue());
            } else if (!projects.getValue().isBelow(chosen.getOrDefault(rule, rules.get(rule)))) {
                chosen.put(rule, projects.getValue());
            }
        }
        Settings together =
                new Settings(new Levels(chosen, levels.locked()), settings.platforms(), settings.namespaces());
        Value render = project.members().get("render");
        return new ProjectSettings(render instanceof MapValue map ? inside(map, problems) : DEFAULT_TO, together);
    }

    /** The settings of a file that the caller names. */
    public static Settings callers(Path file, Map<String, Level> rules, Problems problems) {
        return new SettingsReader(rules, problems).read(source(file, problems));
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
        for (String step : path.split("/", -1)) {
            if (!STEP.matcher(step).matches()) {
                return false;
            }
        }
        return true;
    }

    private static Source source(Path file, Problems problems) {
        try (InputStream in = Files.newInputStream(file)) {
            return SourceText.decode(file.toString(), "settings", in.readNBytes(LARGEST_FILE), problems);
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
