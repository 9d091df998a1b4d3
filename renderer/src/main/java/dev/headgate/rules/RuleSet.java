package dev.headgate.rules;

import dev.headgate.field.Field;
import dev.headgate.manifest.Manifest;
import dev.headgate.manifest.Origin;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks all rules about all objects: the only place that calls them. */
public final class RuleSet {
    private final List<Rule> rules;
    private final String release;

    /**
     * @param rules in the order in which their findings are listed
     * @param release the one whose new rules only warn, so that an upgrade of ours stops nobody; empty for none
     */
    public RuleSet(List<Rule> rules, String release) {
        this.rules = List.copyOf(rules);
        this.release = release;
    }

    /** The level that each rule has by itself, by its name. */
    public Map<String, Level> levels() {
        Map<String, Level> levels = new HashMap<>();
        for (Rule rule : rules) {
            RuleInfo info = rule.info();
            levels.put(info.id(), info.level());
        }
        return levels;
    }

    /** The same with the rules about reading: all that settings may name. */
    public Map<String, Level> allLevels() {
        Map<String, Level> levels = ReadingRules.levels();
        levels.putAll(levels());
        return levels;
    }

    /**
     * What the rules find about each object, by the name of the rule.
     *
     * @param removed objects that exist and will be no more; only rules about all objects are asked about them
     * @param others objects that are there too and aren't judged themselves; what is wrong with one of them, the objects hear
     *     that have a part in it
     * @param all what rules about all of the objects may know
     * @return one list for each of the objects and then of the removed ones, in their order
     */
    public List<List<Finding>> judge(
            List<Subject> subjects, List<Subject> removed, List<Manifest> others, Context all) {
        List<Manifest> manifests = manifests(subjects);
        manifests.addAll(others);
        ManifestSet set = new ManifestSet(manifests, added(subjects, all), manifests(removed));
        Map<Manifest, List<Breach>> together = new IdentityHashMap<>();
        for (Rule rule : rules) {
            if (rule instanceof SetRule setRule) {
                AbandonedException.throwIfInterrupted();
                Reporter report = new Reporter(rule, null);
                setRule.check(set, all, report);
                sort(report.breaches(), together);
                if (!others.isEmpty()) {
                    for (Subject subject : subjects) {
                        sort(told(setRule, report.breaches(), subject, others, all), together);
                    }
                }
            }
        }
        List<List<Finding>> findings = new ArrayList<>(subjects.size() + removed.size());
        for (Subject subject : subjects) {
            findings.add(judge(subject, together.getOrDefault(subject.manifest(), List.of())));
        }
        for (Subject gone : removed) {
            List<Finding> lost = new ArrayList<>();
            for (Breach breach : together.getOrDefault(gone.manifest(), List.of())) {
                settle(breach, gone, Optional.empty(), lost);
            }
            findings.add(lost);
        }
        return findings;
    }

    /** What is wrong with other objects that this one has a part in; less than before is no reason to refuse it. */
    private static List<Breach> told(
            SetRule rule, List<Breach> breaches, Subject subject, List<Manifest> others, Context all) {
        List<Breach> told = new ArrayList<>();
        List<Breach> before = null;
        for (Breach breach : breaches) {
            for (Part part : breach.parts()) {
                if (part.manifest() == subject.manifest() && isAmong(breach.manifest(), others)) {
                    if (before == null) {
                        before = before(rule, subject, others, all);
                    }
                    told.add(breach.toldTo(part, wasAsBad(breach, before)));
                    break;
                }
            }
        }
        return told;
    }

    /** What was wrong before with this object as it was and the same others. */
    private static List<Breach> before(SetRule rule, Subject subject, List<Manifest> others, Context all) {
        if (subject.before().isEmpty()) {
            return List.of();
        }
        List<Manifest> manifests = new ArrayList<>(others);
        manifests.add(subject.before().get());
        Reporter report = new Reporter(rule, null);
        rule.check(new ManifestSet(manifests, List.of(), List.of()), all, report);
        return report.breaches();
    }

    private static boolean wasAsBad(Breach breach, List<Breach> before) {
        for (Breach old : before) {
            if (old.manifest() == breach.manifest()
                    && old.field().at().equals(breach.field().at())
                    && old.magnitude() >= breach.magnitude()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAmong(Manifest manifest, List<Manifest> manifests) {
        for (Manifest each : manifests) {
            if (each == manifest) {
                return true;
            }
        }
        return false;
    }

    private static List<Manifest> added(List<Subject> subjects, Context all) {
        List<Manifest> added = new ArrayList<>();
        for (Subject subject : subjects) {
            if (all.isChange() && subject.before().isEmpty()) {
                added.add(subject.manifest());
            }
        }
        return added;
    }

    private static List<Manifest> manifests(List<Subject> subjects) {
        List<Manifest> manifests = new ArrayList<>(subjects.size());
        for (Subject subject : subjects) {
            manifests.add(subject.manifest());
        }
        return manifests;
    }

    private static void sort(List<Breach> breaches, Map<Manifest, List<Breach>> byManifest) {
        for (Breach breach : breaches) {
            List<Breach> same = byManifest.get(breach.manifest());
            if (same == null) {
                same = new ArrayList<>();
                byManifest.put(breach.manifest(), same);
            }
            same.add(breach);
        }
    }

    private List<Finding> judge(Subject subject, List<Breach> together) {
        List<Finding> findings = new ArrayList<>();
        Manifest manifest = subject.manifest();
        if (Field.of(manifest).child("metadata", "deletionTimestamp").isPresent()) {
            return findings; // it is going, and nothing may hold that up
        }
        Optional<Ratchet> ratchet = subject.before().isPresent()
                ? Optional.of(new Ratchet(subject.before().get(), subject.context()))
                : Optional.empty();
        for (Rule rule : rules) {
            if (rule instanceof SetRule) {
                for (Breach breach : together) {
                    if (breach.rule() == rule) {
                        settle(breach, subject, ratchet, findings);
                    }
                }
                continue;
            }
            AbandonedException.throwIfInterrupted();
            Reporter report = new Reporter(rule, manifest);
            if (rule instanceof ManifestRule single) {
                single.check(manifest, subject.context(), report);
            } else if (rule instanceof ChangeRule change && subject.before().isPresent()) {
                change.check(subject.before().get(), manifest, subject.context(), report);
            }
            for (Breach breach : report.breaches()) {
                settle(breach, subject, ratchet, findings);
            }
        }
        return findings;
    }

    /** Lets settings, the ratchet and acceptances have their say. */
    private void settle(Breach breach, Subject subject, Optional<Ratchet> ratchet, List<Finding> findings) {
        AbandonedException.throwIfInterrupted();
        RuleInfo info = breach.rule().info();
        Level own = info.level() == Level.IGNORED ? Level.IGNORED : breach.level();
        if (own == Level.ERROR && info.since().equals(release)) {
            own = Level.WARNING;
        }
        Level level = subject.levels().chosen().getOrDefault(info.id(), own);
        if (level == Level.IGNORED) {
            return;
        }
        Severity severity = level == Level.ERROR ? Severity.ERROR : Severity.WARNING;
        if (severity == Severity.ERROR
                && (breach.held() || ratchet.isPresent() && ratchet.get().holds(breach))) {
            severity = Severity.WARNING;
        }
        Optional<String> accepted =
                Acceptance.reason(breach.rule(), subject, subject.levels().locked());
        findings.add(finding(breach, info, severity, accepted, subject));
    }

    private static Finding finding(
            Breach breach, RuleInfo info, Severity severity, Optional<String> accepted, Subject subject) {
        Manifest manifest = breach.manifest();
        List<Origin> others = new ArrayList<>();
        for (Field other : breach.others()) {
            Origin origin = other.nearest().origin();
            if (!others.contains(origin)
                    && !origin.equals(breach.field().nearest().origin())) {
                others.add(origin);
            }
        }
        return new Finding(
                info.id(),
                severity,
                accepted.orElse(null),
                manifest.key().kind(),
                manifest.namespace().orElse(null),
                manifest.key().name(),
                subject.environment(),
                breach.field().at().toString(),
                breach.message(),
                breach.field().origins(),
                others,
                breach.fix(),
                info.docs());
    }
}
