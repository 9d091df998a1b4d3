package dev.headgate.webhook.review;

import dev.headgate.rules.Finding;
import java.util.List;

/**
 * What a judge found.
 *
 * @param findings in the order in which a person should read them
 * @param notes what else a person should know, each as one sentence: for instance that an object wasn't there to look at
 */
public record Judgement(List<Finding> findings, List<String> notes) {
    /** Nothing to say. */
    public static final Judgement NONE = new Judgement(List.of(), List.of());

    public Judgement {
        findings = List.copyOf(findings);
        notes = List.copyOf(notes);
    }
}
