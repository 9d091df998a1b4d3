package dev.headgate.rules;

import dev.headgate.field.Field;
import dev.headgate.manifest.Manifest;
import java.util.Optional;
import java.util.Set;

/** What an object's annotations accept: headgate.dev/accept.RULE with the reason why. */
public final class Acceptance {
    /** In front of the rule in the name of such an annotation. */
    public static final String PREFIX = "headgate.dev/accept.";

    private Acceptance() {}

    /** The reason why the object accepts what it has of this rule; empty where it doesn't, or where it can't. */
    static Optional<String> reason(Rule rule, Subject subject, Set<String> locked) {
        String id = rule.info().id();
        Optional<String> reason = reason(id, subject.manifest(), locked);
        if (reason.isEmpty()) {
            return reason;
        }
        boolean old = rule instanceof ChangeRule
                && subject.before().isPresent()
                && annotation(subject.before().get(), id).equals(reason);
        // what was accepted of one change says nothing about the next
        return old ? Optional.empty() : reason;
    }

    /** The same of the object as it is, whatever it was before. */
    static Optional<String> reason(String id, Manifest manifest, Set<String> locked) {
        Optional<String> reason = annotation(manifest, id);
        return reason.isEmpty() || reason.get().isBlank() || locked.contains(id) ? Optional.empty() : reason;
    }

    private static Optional<String> annotation(Manifest manifest, String id) {
        return Field.of(manifest).child("metadata", "annotations", PREFIX + id).text();
    }
}
