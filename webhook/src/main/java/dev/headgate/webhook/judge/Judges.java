package dev.headgate.webhook.judge;

import dev.headgate.settings.Settings;
import dev.headgate.webhook.review.Judge;
import java.util.function.Supplier;

/** Makes the judge that the command line asks for. */
public interface Judges {
    /**
     * A judge.
     *
     * @param settings what the platform and the rules are, asked anew for each review
     * @param cluster the other objects
     */
    Judge judge(Supplier<Settings> settings, Cluster cluster);
}
