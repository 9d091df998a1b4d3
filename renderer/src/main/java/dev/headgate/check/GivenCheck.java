package dev.headgate.check;

import dev.headgate.given.GivenManifest;
import dev.headgate.given.GivenManifests;
import dev.headgate.given.OperatorVersions;
import dev.headgate.manifest.Manifest;
import dev.headgate.problem.Problems;
import dev.headgate.rules.Finding;
import dev.headgate.rules.ReadingRules;
import dev.headgate.rules.RuleSet;
import dev.headgate.settings.ProjectSettings;
import dev.headgate.settings.Settings;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Judges manifests that somebody gives: how they are written, what the API server makes of them, and every rule. */
public final class GivenCheck {
    private final RuleSet rules;
    private final Problems problems = new Problems();
    private final Settings settings;
    private final OperatorVersions versions;

    /** @param given a file of settings, if the caller names one */
    public GivenCheck(RuleSet rules, Optional<Path> given) {
        this.rules = rules;
        this.settings =
                given.isPresent() ? ProjectSettings.callers(given.get(), rules.allLevels(), problems) : Settings.NONE;
        this.versions = new StatedVersions(settings);
    }

    private record StatedVersions(Settings settings) implements OperatorVersions {
        @Override
        public Optional<String> of(Optional<String> namespace) {
            return settings.platforms(namespace).operatorVersion();
        }
    }

    /**
     * Reads and judges.
     *
     * @param names of files and folders, or - for standard input
     * @param before likewise, of the older state; empty where none is given, and nothing counts as a change
     */
    public CheckReport run(List<String> names, List<String> before, InputStream standardInput) {
        GivenManifests given = GivenManifests.read(names, standardInput, versions);
        problems.addAll(given.problems().sorted());
        Optional<List<Manifest>> older = Optional.empty();
        if (!before.isEmpty()) {
            GivenManifests earlier = GivenManifests.read(before, standardInput, versions);
            problems.addAll(earlier.problems().sorted());
            older = Optional.of(earlier.wholeObjects());
        }
        FindingList findings = new FindingList();
        findings.add(ReadingRules.findings(given.problems().warnings(), settings.levels()));
        Iterator<List<Finding>> judged = new ManifestCheck(rules, settings)
                .judged(given.wholeObjects(), given.partsOfObjects(), older)
                .iterator();
        for (GivenManifest manifest : given.manifests()) {
            List<Finding> found = manifest.isWhole() ? judged.next() : List.of();
            findings.add(reading(manifest, found));
            findings.add(found);
        }
        while (judged.hasNext()) {
            findings.add(judged.next());
        }
        return new CheckReport(
                problems.sorted(), findings.all(), given.manifests().size(), given.texts(), "file");
    }

    /** What its type says, unless a rule says more about the very place. */
    private List<Finding> reading(GivenManifest given, List<Finding> judged) {
        Manifest manifest = given.manifest();
        List<Finding> kept = new ArrayList<>();
        for (Finding finding :
                ReadingRules.findings(given.doubts().warnings(), settings.levels(manifest.namespace()), manifest)) {
            if (!isSaid(finding, judged)) {
                kept.add(finding);
            }
        }
        return kept;
    }

    private static boolean isSaid(Finding finding, List<Finding> judged) {
        for (Finding other : judged) {
            if (finding.at() != null && finding.at().equals(other.at()) && (other.isError() || !finding.isError())) {
                return true;
            }
        }
        return false;
    }
}
