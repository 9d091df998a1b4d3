package dev.headgate.cli;

import dev.headgate.problem.InputException;
import dev.headgate.problem.Position;
import dev.headgate.problem.Problem;
import dev.headgate.report.Format;
import dev.headgate.report.ProblemReports;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The entry point: exit 0, 1 for findings or differences, 2 for input that can't be understood, 70 for a bug of ours. */
@Command(
        name = "headgate",
        description =
                "Renders environment overlays to Kubernetes manifests for Flink, and knows the file and line of every value.",
        subcommands = {RenderCommand.class, OriginCommand.class, HelpCommand.class},
        mixinStandardHelpOptions = true,
        version = "headgate 0.1.0-SNAPSHOT",
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Exit codes: 0 fine, 1 error findings or differences, 2 input that can't be understood, 70 a bug of Headgate."
        })
public final class Main {
    /** Exit code for error findings, and for differences where those were asked for. */
    static final int FINDINGS = 1;
    /** Exit code for input that can't be understood. */
    static final int INPUT = 2;

    private static final int BUG = 70;

    @Mixin
    final GlobalOptions global = new GlobalOptions();

    private Main() {}

    public static void main(String[] arguments) {
        // UTF-8 whatever the locale: what we print holds names and values of files that are UTF-8
        PrintWriter out = new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8));
        PrintWriter err = new PrintWriter(new OutputStreamWriter(System.err, StandardCharsets.UTF_8), true);
        System.exit(run(out, err, arguments));
    }

    /** One run with its own streams; returns the exit code. */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        Main main = new Main();
        CommandLine line = new CommandLine(main).setOut(out).setErr(err).setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler((e, given) -> main.wrongUsage(e, given, out, err));
        line.setExecutionExceptionHandler((e, command, parsed) -> main.failed(e, out, err));
        int code = line.execute(arguments);
        out.flush();
        return code;
    }

    private int wrongUsage(ParameterException e, String[] arguments, PrintWriter out, PrintWriter err) {
        String help = "run '" + e.getCommandLine().getCommandSpec().qualifiedName() + " --help' for the options";
        err.println("headgate: " + e.getMessage());
        if (!UnmatchedArgumentException.printSuggestions(e, err)) {
            err.println(help);
        }
        if (String.join("=", arguments).contains("--format=json")) {
            Problem problem = new Problem(Position.ofPath("command line"), null, e.getMessage(), help);
            out.print(ProblemReports.of(List.of(problem), Format.JSON, global.paint()));
        }
        return INPUT;
    }

    private int failed(Exception e, PrintWriter out, PrintWriter err) {
        if (e instanceof InputException input) {
            out.print(ProblemReports.of(input.problems(), global.format, global.paint()));
            return INPUT;
        }
        err.println("headgate: this is a bug of Headgate; please report it with what follows");
        e.printStackTrace(err);
        return BUG;
    }
}
