package dev.headgate.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/**
 * One run of the command line within the test's process.
 *
 * @param code the exit code
 * @param out all of standard output
 * @param err all of standard error
 */
public record Run(int code, String out, String err) {
    public static Run of(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.run(new PrintWriter(out), new PrintWriter(err), arguments);
        return new Run(code, out.toString(), err.toString());
    }
}
