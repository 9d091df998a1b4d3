package dev.headgate.check;

import dev.headgate.manifest.Manifest;
import dev.headgate.project.Platform;
import dev.headgate.render.RenderedTarget;
import dev.headgate.rules.Context;
import dev.headgate.rules.Finding;
import dev.headgate.rules.RuleSet;
import dev.headgate.rules.Subject;
import dev.headgate.settings.Settings;
import dev.headgate.workload.Platforms;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Judges rendered targets, all of one environment together since they meet in one cluster. */
public final class TargetCheck {
    private final RuleSet rules;
    private final Settings settings;

    public TargetCheck(RuleSet rules, Settings settings) {
        this.rules = rules;
        this.settings = settings;
    }

    /**
     * The findings of each target by its name.
     *
     * @param targets in the order of their environments
     */
    public Map<String, List<Finding>> findings(List<RenderedTarget> targets) {
        Map<String, List<Finding>> findings = new HashMap<>();
        List<RenderedTarget> together = new ArrayList<>();
        for (RenderedTarget target : targets) {
            if (!together.isEmpty() && !together.get(0).environment().equals(target.environment())) {
                judge(together, findings);
                together.clear();
            }
            together.add(target);
        }
        judge(together, findings);
        return findings;
    }

    private void judge(List<RenderedTarget> targets, Map<String, List<Finding>> findings) {
        if (targets.isEmpty()) {
            return;
        }
        List<Manifest> manifests = new ArrayList<>();
        for (RenderedTarget target : targets) {
            manifests.addAll(target.manifests().values());
        }
        ManifestIndex index = new ManifestIndex(manifests, false);
        List<Subject> subjects = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (RenderedTarget target : targets) {
            if (!target.problems().isEmpty()) {
                continue; // what isn't understood would be judged wrongly
            }
            for (Manifest manifest : target.manifests().values()) {
                Platforms platforms = platforms(target.platform()).orElse(settings.platforms(manifest.namespace()));
                subjects.add(new Subject(
                        manifest,
                        Optional.empty(),
                        target.environment(),
                        settings.levels(manifest.namespace()),
                        new Context(platforms, index, false)));
                names.add(target.name());
            }
        }
        Context context = new Context(platforms(targets.get(0).platform()).orElse(settings.platforms()), index, false);
        List<List<Finding>> judged = rules.judge(subjects, List.of(), List.of(), context);
        for (int i = 0; i < judged.size(); i++) {
            List<Finding> same = findings.get(names.get(i));
            if (same == null) {
                same = new ArrayList<>();
                findings.put(names.get(i), same);
            }
            same.addAll(judged.get(i));
        }
    }

    private static Platforms platforms(Platform platform) {
        boolean operator = platform.kind().equals("flink-operator");
        return new Platforms(
                operator ? platform.version() : Optional.empty(),
                operator ? platform.configuration() : Optional.empty(),
                platform.kind().equals("flinkcluster") ? platform.version() : Optional.empty());
    }
}
