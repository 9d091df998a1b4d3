package dev.headgate.output;

import dev.headgate.check.TargetCheck;
import dev.headgate.output.WrittenTarget.Outcome;
import dev.headgate.problem.InputException;
import dev.headgate.problem.Position;
import dev.headgate.problem.Problem;
import dev.headgate.problem.Problems;
import dev.headgate.project.Failure;
import dev.headgate.project.Project;
import dev.headgate.project.ProjectFiles;
import dev.headgate.render.RenderedTarget;
import dev.headgate.render.Rendering;
import dev.headgate.render.Selection;
import dev.headgate.rules.Finding;
import dev.headgate.rules.Level;
import dev.headgate.rules.ReadingRules;
import dev.headgate.rules.RuleSet;
import dev.headgate.settings.ProjectSettings;
import dev.headgate.settings.Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntConsumer;

/** Brings the rendered tree up to date with a project, target by target, and tells what was found and done. */
public final class TreeUpdate {
    /**
     * What is asked for.
     *
     * @param project the folder that holds environments/
     * @param settings a file of the caller's, if any
     * @param rules to judge by
     * @param to the folder for rendered manifests, if the caller chose one
     * @param remove targets that may vanish although they hold state
     * @param verify whether to compare only
     */
    public record Request(
            Path project,
            Optional<Path> settings,
            RuleSet rules,
            Selection selection,
            Optional<Path> to,
            Set<String> remove,
            boolean verify) {}

    private final Request request;
    private final Problems problems = new Problems();
    private final Map<String, Finding> findings = new LinkedHashMap<>();
    private final SortedMap<String, WrittenTarget> written = new TreeMap<>();

    private TreeUpdate(Request request) {
        this.request = request;
    }

    /** @param progress told the number of targets rendered after each */
    public static TreeReport run(Request request, IntConsumer progress) {
        return new TreeUpdate(request).run(progress);
    }

    private TreeReport run(IntConsumer progress) {
        ProjectFiles files = new ProjectFiles(request.project());
        ProjectSettings chosen = ProjectSettings.read(files, request.settings(), levels(), problems);
        Settings settings = chosen.settings();
        if (request.to().isEmpty()) {
            RenderedTree.refuseLinks(request.project(), chosen.renderTo());
        }
        Rendering rendering = Rendering.of(new Project(files), request.selection(), progress);
        boolean listed = rendering.problems().isEmpty();
        found(ReadingRules.findings(rendering.problems().warnings(), settings.levels()));

        refuseInput();
        Path root = request.to().orElse(request.project().resolve(chosen.renderTo()));
        String shown = request.to().isPresent() ? root.toString() : chosen.renderTo();
        RenderedTree tree = new RenderedTree(root, shown, request.verify());
        boolean settled = problems.isEmpty();
        problems.addAll(rendering.problems());
        Map<String, List<Finding>> judged = new TargetCheck(request.rules(), settings).findings(rendering.targets());
        for (RenderedTarget target : rendering.targets()) {
            done(update(tree, target, judged.getOrDefault(target.name(), List.of()), settings, settled));
        }
        if (listed) {
            vanished(tree, rendering);
        }
        return new TreeReport(
                problems.sorted(), List.copyOf(findings.values()), List.copyOf(written.values()), request.verify());
    }

    /** Every rule that settings may name. */
    private Map<String, Level> levels() {
        Map<String, Level> levels = request.rules().levels();
        for (String name : ReadingRules.NAMES) {
            levels.put(name, Level.WARNING);
        }
        return levels;
    }

    /** What is rendered would be read by the next run. */
    private void refuseInput() {
        if (request.to().isPresent()
                && request.to()
                        .get()
                        .toAbsolutePath()
                        .normalize()
                        .startsWith(
                                request.project().toAbsolutePath().normalize().resolve(ProjectFiles.ROOT))) {
            throw new InputException(new Problem(
                    Position.ofPath(request.to().get().toString()),
                    null,
                    "what is rendered can't lie among what is read",
                    "name a folder outside " + ProjectFiles.ROOT + "/ with --to"));
        }
    }

    private WrittenTarget update(
            RenderedTree tree, RenderedTarget target, List<Finding> judged, Settings settings, boolean settled) {
        List<Finding> found = ReadingRules.findings(target.problems().warnings(), settings.levels());
        found.addAll(judged);
        boolean clean = found(found) && settled && target.problems().isEmpty();
        problems.addAll(target.problems());
        return clean ? tree.write(target, request.remove().contains(target.name()), problems) : tree.kept(target);
    }

    /** Keeps the findings, each once; returns whether none of them is an error. */
    private boolean found(List<Finding> found) {
        boolean clean = true;
        for (Finding finding : found) {
            clean &= !finding.isError();
            // what holds for all objects of a kind is said once, unless it stops the target
            boolean once = finding.rule().equals("unknown-kind") && !finding.isError();
            String place = once ? "" : finding.from().get(0).position().toString();
            findings.putIfAbsent(
                    finding.rule() + " " + finding.environment() + " " + place + " " + finding.message(), finding);
        }
        return clean;
    }

    private void done(WrittenTarget target) {
        written.put(target.name(), target);
    }

    /** Targets that lie in the tree but are rendered no more: deleted at once, they would take their state along. */
    private void vanished(RenderedTree tree, Rendering rendering) {
        Set<String> known = Set.copyOf(rendering.known());
        for (String target : tree.targets(problems)) {
            String environment = target.substring(0, target.indexOf('/'));
            String application = target.substring(environment.length() + 1);
            if (known.contains(target) || !request.selection().includes(environment, application)) {
                continue;
            }
            if (mayGo(tree, target)) {
                done(tree.remove(target, problems));
            } else {
                done(tree.kept(target));
                problems.add(new Problem(
                        Position.ofPath("environments/" + target + ".yaml"),
                        null,
                        "the overlay is gone, but what was rendered from it holds state",
                        "put it back, or run again with --remove " + target
                                + " to let Argo CD delete it with its state"));
            }
        }
        for (String target : request.remove()) {
            WrittenTarget done = written.get(target);
            boolean removed = done != null && done.outcome() == Outcome.REMOVED;
            if (!removed && !tree.hasReleased(target)) {
                String what = known.contains(target)
                        ? "it still has an overlay, and loses no object"
                        : "nothing of it is rendered here";
                problems.add(new Problem(
                        Position.nowhere("--remove " + target),
                        null,
                        "can't be removed: " + what,
                        known.contains(target)
                                ? "remove environments/" + target + ".yaml first"
                                : "leave --remove out"));
            }
        }
    }

    private boolean mayGo(RenderedTree tree, String target) {
        try {
            return request.remove().contains(target) || !tree.isStateful(target);
        } catch (IOException e) {
            problems.add(new Problem(
                    Position.ofPath(target), null, "can't be read: " + Failure.words(e), "make it readable"));
            return false;
        }
    }
}
