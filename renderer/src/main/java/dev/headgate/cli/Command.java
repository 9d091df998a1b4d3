package dev.headgate.cli;

import dev.headgate.problem.Problem;
import java.util.List;
import org.apache.commons.cli.Options;

/** One verb of the command line; it parses nothing and decides nothing itself. */
interface Command {
    /** The verb. */
    String name();

    /** What it does, as one sentence. */
    String purpose();

    /** The names of its parameters, all of which must be given. */
    List<String> parameters();

    /** How further parameters are called in the help, which may be given or not; null where there are none. */
    default String more() {
        return null;
    }

    /** Adds the options that only this command has. */
    void addOptions(Options options);

    /** Does it; returns the exit code. */
    int run(Invocation invocation);

    /** Its document where the input can't be understood, so that nothing came of running it. */
    String failed(List<Problem> problems, Invocation invocation);
}
