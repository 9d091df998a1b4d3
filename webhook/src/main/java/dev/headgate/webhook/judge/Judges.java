package dev.headgate.webhook.judge;

import dev.headgate.webhook.review.Judge;
import java.nio.file.Path;
import java.util.Optional;

/** Makes the judge that the command line asks for. */
public interface Judges {
    /**
     * A judge; what is wrong with the files is thrown as an {@link dev.headgate.problem.InputException}.
     *
     * @param settings what the platform and the rules are
     * @param cluster objects that are taken to exist
     */
    Judge judge(Optional<Path> settings, Optional<Path> cluster);
}
