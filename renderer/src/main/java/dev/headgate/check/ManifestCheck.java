package dev.headgate.check;

import dev.headgate.manifest.Manifest;
import dev.headgate.rules.Context;
import dev.headgate.rules.Finding;
import dev.headgate.rules.RuleSet;
import dev.headgate.rules.Subject;
import dev.headgate.settings.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Judges manifests that are given, and what they change where an older state is given too. */
public final class ManifestCheck {
    private final RuleSet rules;
    private final Settings settings;

    public ManifestCheck(RuleSet rules, Settings settings) {
        this.rules = rules;
        this.settings = settings;
    }

    /**
     * All findings, by manifest in the given order.
     *
     * @param before the older state; empty where none is given, and nothing counts as a change
     */
    public List<Finding> findings(List<Manifest> manifests, Optional<List<Manifest>> before) {
        List<Finding> findings = new ArrayList<>();
        for (List<Finding> found : judged(manifests, List.of(), new OlderState(before), true)) {
            findings.addAll(found);
        }
        return findings;
    }

    /**
     * The findings of each manifest in the given order, and then of each that is there no more.
     *
     * @param parts objects that are still there, though not enough of them is known to judge them
     * @param last whether no objects follow, so that those that weren't met by now are there no more
     */
    List<List<Finding>> judged(List<Manifest> manifests, List<Manifest> parts, OlderState older, boolean last) {
        ManifestIndex index = new ManifestIndex(manifests, false);
        List<Subject> subjects = new ArrayList<>();
        for (Manifest part : parts) {
            older.keep(part);
        }
        for (Manifest manifest : manifests) {
            older.keep(manifest);
            subjects.add(subject(manifest, older.of(manifest), index));
        }
        List<Subject> removed = new ArrayList<>();
        if (last) {
            for (Manifest manifest : older.removed()) {
                removed.add(subject(manifest, Optional.empty(), index));
            }
        }
        Context all = new Context(settings.platforms(), index, older.isGiven());
        return rules.judge(subjects, removed, List.of(), all);
    }

    private Subject subject(Manifest manifest, Optional<Manifest> older, ManifestIndex index) {
        Context context =
                new Context(settings.platforms(manifest.namespace()), index.around(manifest), older.isPresent());
        return new Subject(manifest, older, null, settings.levels(manifest.namespace()), context);
    }
}
