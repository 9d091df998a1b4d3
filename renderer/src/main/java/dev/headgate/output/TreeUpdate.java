package dev.headgate.output;

import dev.headgate.check.CheckReport;
import dev.headgate.check.FindingList;
import dev.headgate.check.JudgedProject;
import dev.headgate.output.WrittenTarget.Outcome;
import dev.headgate.problem.InputException;
import dev.headgate.problem.Position;
import dev.headgate.problem.Problem;
import dev.headgate.problem.Problems;
import dev.headgate.project.Failure;
import dev.headgate.project.ProjectFiles;
import dev.headgate.render.RenderedTarget;
import dev.headgate.render.Rendering;
import dev.headgate.render.Selection;
import dev.headgate.rules.Finding;
import dev.headgate.rules.RuleSet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
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
    private final FindingList findings = new FindingList();
    private final SortedMap<String, WrittenTarget> written = new TreeMap<>();

    private TreeUpdate(Request request) {
        this.request = request;
    }

    /** @param progress told the number of targets rendered after each */
    public static TreeReport run(Request request, IntConsumer progress) {
        return new TreeUpdate(request).run(progress);
    }

    private TreeReport run(IntConsumer progress) {
        JudgedProject judged =
                JudgedProject.of(request.project(), request.settings(), request.rules(), request.selection(), progress);
        String renderTo = judged.settings().renderTo();
        if (request.to().isEmpty()) {
            RenderedTree.refuseLinks(request.project(), renderTo);
        }
        refuseInput();
        Rendering rendering = judged.rendering();
        boolean listed = rendering.problems().isEmpty();
        boolean settled = judged.settingsProblems().isEmpty();
        findings.add(judged.general());
        problems.addAll(judged.settingsProblems());
        problems.addAll(rendering.problems());
        Path root = request.to().orElse(request.project().resolve(renderTo));
        String shown = request.to().isPresent() ? root.toString() : renderTo;
        RenderedTree tree = new RenderedTree(root, shown, request.verify());
        int manifests = 0;
        for (RenderedTarget target : rendering.targets()) {
            done(update(tree, target, judged.findings(target), settled));
            manifests += target.manifests().size();
        }
        if (listed) {
            vanished(tree, rendering);
        }
        CheckReport check = new CheckReport(
                problems.sorted(),
                findings.all(),
                manifests,
                rendering.targets().size(),
                "target");
        return new TreeReport(check, List.copyOf(written.values()), request.verify());
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

    private WrittenTarget update(RenderedTree tree, RenderedTarget target, List<Finding> found, boolean settled) {
        boolean clean = findings.add(found) && settled && target.problems().isEmpty();
        problems.addAll(target.problems());
        return clean ? tree.write(target, request.remove().contains(target.name()), problems) : tree.kept(target);
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
