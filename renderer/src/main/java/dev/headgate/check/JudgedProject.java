package dev.headgate.check;

import dev.headgate.problem.Problems;
import dev.headgate.project.Project;
import dev.headgate.project.ProjectFiles;
import dev.headgate.render.RenderedTarget;
import dev.headgate.render.Rendering;
import dev.headgate.render.Selection;
import dev.headgate.rules.Finding;
import dev.headgate.rules.ReadingRules;
import dev.headgate.rules.RuleSet;
import dev.headgate.settings.ProjectSettings;
import dev.headgate.settings.Settings;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;

/**
 * The selected targets of a project, rendered and judged; nothing is written.
 *
 * @param settings that it was judged by
 * @param settingsProblems what is wrong with those
 * @param general findings that belong to no target
 * @param byTarget the findings of the rules by the name of the target
 */
public record JudgedProject(
        ProjectSettings settings,
        Problems settingsProblems,
        Rendering rendering,
        List<Finding> general,
        Map<String, List<Finding>> byTarget) {

    /**
     * Renders and judges.
     *
     * @param project the folder that holds environments/
     * @param given a file of settings that the caller names
     * @param progress told the number of targets rendered after each
     */
    public static JudgedProject of(
            Path project, Optional<Path> given, RuleSet rules, Selection selection, IntConsumer progress) {
        ProjectFiles files = new ProjectFiles(project);
        Problems problems = new Problems();
        ProjectSettings chosen = ProjectSettings.read(files, given, rules.allLevels(), problems);
        Settings settings = chosen.settings();
        Rendering rendering = Rendering.of(new Project(files), selection, progress);
        return new JudgedProject(
                chosen,
                problems,
                rendering,
                ReadingRules.findings(rendering.problems().warnings(), settings.levels()),
                new TargetCheck(rules, settings).findings(rendering.targets()));
    }

    /** What was found in a target. */
    public List<Finding> findings(RenderedTarget target) {
        List<Finding> found = ReadingRules.findings(
                target.problems().warnings(), settings.settings().levels());
        found.addAll(byTarget.getOrDefault(target.name(), List.of()));
        return found;
    }

    /** Everything that was found and can't be understood. */
    public CheckReport report() {
        Problems problems = new Problems();
        problems.addAll(settingsProblems);
        problems.addAll(rendering.problems());
        FindingList findings = new FindingList();
        findings.add(general);
        int manifests = 0;
        for (RenderedTarget target : rendering.targets()) {
            problems.addAll(target.problems());
            findings.add(findings(target));
            manifests += target.manifests().size();
        }
        return new CheckReport(
                problems.sorted(),
                findings.all(),
                manifests,
                rendering.targets().size(),
                "target");
    }
}
