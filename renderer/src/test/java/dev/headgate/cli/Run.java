package dev.headgate.cli;

import dev.headgate.rules.RuleSet;
import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;

/**
 * One run of the command line within the test's process.
 *
 * @param code the exit code
 * @param out all of standard output
 * @param err all of standard error
 */
public record Run(int code, String out, String err) {
    /** By the rules of the catalogue. */
    public static Run of(String... arguments) {
        return of(Optional.empty(), arguments);
    }

    /** Without a single rule, so that what is told about reading and rendering doesn't change with each new one. */
    public static Run withoutRules(String... arguments) {
        return of(Optional.of(new RuleSet(List.of(), "")), arguments);
    }

    /** By the rules of the catalogue, with this on standard input. */
    public static Run withInput(byte[] input, String... arguments) {
        return of(Optional.empty(), input, arguments);
    }

    private static Run of(Optional<RuleSet> rules, String... arguments) {
        return of(rules, new byte[0], arguments);
    }

    private static Run of(Optional<RuleSet> rules, byte[] input, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.run(
                rules,
                new Streams(new ByteArrayInputStream(input), new PrintWriter(out), new PrintWriter(err)),
                arguments);
        return new Run(code, out.toString(), err.toString());
    }
}
