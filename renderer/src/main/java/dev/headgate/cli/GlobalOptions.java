package dev.headgate.cli;

import dev.headgate.problem.InputException;
import dev.headgate.problem.Position;
import dev.headgate.problem.Problem;
import dev.headgate.project.ProjectFiles;
import dev.headgate.report.Format;
import dev.headgate.report.Paint;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The options that every command understands. */
final class GlobalOptions {
    @Option(
            names = "--project",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "The project; default: the nearest folder that holds environments/.")
    private Path project;

    @Option(
            names = "--settings",
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            description = "Settings over those of environments/headgate.yaml.")
    Optional<Path> settings = Optional.empty();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            scope = ScopeType.INHERIT,
            defaultValue = "text",
            description = "Of standard output: text, json, markdown, sarif or github.")
    Format format = Format.TEXT;

    /** The folder that holds environments/. */
    Path project() {
        Path start = project == null ? Path.of("").toAbsolutePath() : project;
        for (Path folder = start; folder != null; folder = project == null ? folder.getParent() : null) {
            if (Files.isDirectory(folder.resolve(ProjectFiles.ROOT))) {
                return folder;
            }
        }
        String what = project == null ? "no folder environments/ here or above" : "no folder environments/ in it";
        throw new InputException(new Problem(
                Position.ofPath(start.toString()), null, what, "change to a project, or name one with --project"));
    }

    /** Colours only where the launcher saw a terminal, and nobody asked for none. */
    Paint paint() {
        return Boolean.getBoolean("headgate.stdout.terminal") && System.getenv("NO_COLOR") == null
                ? Paint.ON
                : Paint.OFF;
    }
}
