package dev.headgate.rules;

import dev.headgate.field.Field;
import dev.headgate.manifest.Manifest;
import java.util.ArrayList;
import java.util.List;

/** Takes what one rule finds. */
public final class Reporter {
    private final Rule rule;
    private final Manifest manifest;
    private final long magnitude;
    private final List<Part> parts;
    private final List<Breach> breaches;

    /** For a rule about one object. */
    Reporter(Rule rule, Manifest manifest) {
        this(rule, manifest, Breach.NONE, List.of(), new ArrayList<>(2));
    }

    private Reporter(Rule rule, Manifest manifest, long magnitude, List<Part> parts, List<Breach> breaches) {
        this.rule = rule;
        this.manifest = manifest;
        this.magnitude = magnitude;
        this.parts = parts;
        this.breaches = breaches;
    }

    /** The same for an object of the set that is judged. */
    public Reporter on(Manifest other) {
        return new Reporter(rule, other, magnitude, parts, breaches);
    }

    /** The same for a finding that comes from several objects: where the one that it is about isn't judged, they hear of it. */
    public Reporter parts(List<Part> making) {
        return new Reporter(rule, manifest, magnitude, List.copyOf(making), breaches);
    }

    /** The same for a finding that gets worse with this number: an object that had it already may keep it, but not more of it. */
    public Reporter magnitude(long worse) {
        return new Reporter(rule, manifest, worse, parts, breaches);
    }

    /**
     * The cluster would refuse it, the job not start, or state be lost: for certain.
     *
     * @param at where it would be corrected
     * @param message what is wrong with which value, as a sentence without capital and period
     * @param fix what to do
     * @param others the other fields that had a part in it
     */
    public void error(Field at, String message, String fix, Field... others) {
        report(Severity.ERROR, at, message, fix, List.of(others));
    }

    /** It works, or may, but not as its author will have meant; otherwise as {@link #error}. */
    public void warning(Field at, String message, String fix, Field... others) {
        report(Severity.WARNING, at, message, fix, List.of(others));
    }

    /** Worth knowing only to those who ask by their settings; otherwise as {@link #error}. */
    public void information(Field at, String message, String fix, Field... others) {
        add(Level.IGNORED, at, message, fix, List.of(others));
    }

    /** An error or a warning, where what is known decides. */
    public void report(Severity severity, Field at, String message, String fix, List<Field> others) {
        add(severity == Severity.ERROR ? Level.ERROR : Level.WARNING, at, message, fix, others);
    }

    private void add(Level level, Field at, String message, String fix, List<Field> others) {
        if (manifest == null) {
            throw new IllegalStateException(rule.info().id() + " must say which object it means");
        }
        breaches.add(new Breach(rule, level, manifest, at, message, fix, List.copyOf(others), magnitude, parts, false));
    }

    List<Breach> breaches() {
        return breaches;
    }
}
