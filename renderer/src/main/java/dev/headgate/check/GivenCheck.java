package dev.headgate.check;

import dev.headgate.given.GivenManifest;
import dev.headgate.given.GivenManifests;
import dev.headgate.given.GivenReader;
import dev.headgate.given.OperatorVersions;
import dev.headgate.manifest.Manifest;
import dev.headgate.problem.Position;
import dev.headgate.problem.Problem;
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
    /** More of them nobody reads, and they take memory. */
    private static final int MOST_FINDINGS = 10_000;

    private final Problems problems = new Problems();
    private final Settings settings;
    private final OperatorVersions versions;
    private final ManifestCheck check;
    private final FindingList findings = new FindingList(MOST_FINDINGS);
    private OlderState older;
    private int manifests;
    private int files;

    /** @param given a file of settings, if the caller names one */
    public GivenCheck(RuleSet rules, Optional<Path> given) {
        this.settings =
                given.isPresent() ? ProjectSettings.callers(given.get(), rules.allLevels(), problems) : Settings.NONE;
        this.versions = new StatedVersions(settings);
        this.check = new ManifestCheck(rules, settings);
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
        older = older(before, standardInput);
        GivenReader reader = new GivenReader(names, standardInput, versions);
        while (judgeNext(reader)) {
            // what was judged is forgotten, all but the findings
        }
        Optional<Problem> leftOut = findings.leftOut();
        if (leftOut.isPresent()) {
            problems.add(leftOut.get());
        }
        return new CheckReport(problems.sorted(), findings.all(), manifests, files, "file");
    }

    private OlderState older(List<String> before, InputStream standardInput) {
        if (before.isEmpty()) {
            return new OlderState(Optional.empty());
        }
        GivenReader reader = new GivenReader(before, standardInput, versions);
        GivenManifests earlier = reader.next();
        problems.addAll(earlier.problems().sorted());
        if (reader.hasNext()) {
            problems.add(new Problem(
                    Position.nowhere("--before"),
                    null,
                    "the older state is too large to be compared as a whole: its rest counts as if it weren't there",
                    "compare in several runs, for instance namespace by namespace"));
        }
        return new OlderState(Optional.of(earlier.wholeObjects()));
    }

    /** Judges what is judged together next; whether there was anything. */
    private boolean judgeNext(GivenReader reader) {
        GivenManifests given = reader.next();
        if (given == null) {
            return false;
        }
        boolean last = !reader.hasNext();
        boolean all = last && files == 0;
        for (Problem problem : given.problems().sorted()) {
            problems.add(all ? problem : problem.excerpt());
        }
        add(ReadingRules.findings(given.problems().warnings(), settings.levels()), all);
        Iterator<List<Finding>> judged = check.judged(given.wholeObjects(), given.partsOfObjects(), older, last)
                .iterator();
        for (GivenManifest manifest : given.manifests()) {
            List<Finding> found = manifest.isWhole() ? judged.next() : List.of();
            add(reading(manifest, found), all);
            add(found, all);
        }
        while (judged.hasNext()) {
            add(judged.next(), all);
        }
        manifests += given.manifests().size();
        files += given.files();
        return true;
    }

    /** Adds findings; where more follows, without the texts that they come from. */
    private void add(List<Finding> found, boolean all) {
        if (all) {
            findings.add(found);
            return;
        }
        List<Finding> excerpts = new ArrayList<>(found.size());
        for (Finding finding : found) {
            excerpts.add(finding.excerpt());
        }
        findings.add(excerpts);
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
