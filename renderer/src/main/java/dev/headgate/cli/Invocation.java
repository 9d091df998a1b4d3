package dev.headgate.cli;

import dev.headgate.problem.InputException;
import dev.headgate.problem.Position;
import dev.headgate.problem.Problem;
import dev.headgate.project.ProjectFiles;
import dev.headgate.report.format.Format;
import dev.headgate.report.format.Paint;
import dev.headgate.rules.RuleSet;
import dev.headgate.rules.catalog.Catalog;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the user typed behind a command, and where the answer goes.
 *
 * @param arguments the options, those that every command understands included
 * @param parameters at least as many as the command has
 * @param chosenRules to judge by; empty for those of the catalogue
 */
record Invocation(
        Arguments arguments, List<String> parameters, Format format, Optional<RuleSet> chosenRules, Streams streams) {
    PrintWriter out() {
        return streams.out();
    }

    PrintWriter err() {
        return streams.err();
    }

    RuleSet rules() {
        return chosenRules.isPresent() ? chosenRules.get() : Catalog.ruleSet();
    }

    boolean has(String name) {
        return arguments.has(name);
    }

    Optional<String> option(String name) {
        return has(name) ? Optional.of(arguments.options().get(name).get(0)) : Optional.empty();
    }

    Set<String> optionValues(String name) {
        return has(name) ? new LinkedHashSet<>(arguments.options().get(name)) : Set.of();
    }

    Optional<Path> path(String name) {
        return has(name) ? Optional.of(Path.of(arguments.options().get(name).get(0))) : Optional.empty();
    }

    /** The folder that holds environments/: the one named, or the nearest from here up. */
    Path project() {
        Optional<Path> named = path("project");
        Path start = named.orElse(Path.of("").toAbsolutePath());
        for (Path folder = start; folder != null; folder = named.isPresent() ? null : folder.getParent()) {
            if (Files.isDirectory(folder.resolve(ProjectFiles.ROOT))) {
                return folder;
            }
        }
        String what = named.isPresent() ? "no folder environments/ in it" : "no folder environments/ here or above";
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
