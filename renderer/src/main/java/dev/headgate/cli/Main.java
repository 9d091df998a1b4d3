package dev.headgate.cli;

import dev.headgate.problem.InputException;
import dev.headgate.problem.Nearest;
import dev.headgate.problem.Position;
import dev.headgate.problem.Problem;
import dev.headgate.report.check.ProblemReports;
import dev.headgate.report.format.Format;
import dev.headgate.report.format.Paint;
import dev.headgate.rules.RuleSet;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.cli.Options;

/** The entry point: exit 0, 1 for findings or differences, 2 for input that can't be understood, 70 for a bug of ours. */
public final class Main {
    /** Exit code for error findings, and for differences where those were asked for. */
    static final int FINDINGS = 1;
    /** Exit code for input that can't be understood. */
    static final int INPUT = 2;

    private static final int BUG = 70;
    private static final List<Command> COMMANDS = List.of(
            new RenderCommand(), new CheckCommand(), new OriginCommand(), new ExplainCommand(), new SchemaCommand());

    private Main() {}

    public static void main(String[] arguments) {
        // UTF-8 whatever the locale: what we print holds names and values of files that are UTF-8
        PrintWriter out = new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8));
        PrintWriter err = new PrintWriter(new OutputStreamWriter(System.err, StandardCharsets.UTF_8), true);
        System.exit(run(Optional.empty(), new Streams(System.in, out, err), arguments));
    }

    /**
     * One run with its own streams; returns the exit code.
     *
     * @param rules to judge by; empty for the catalogue's, which is loaded only where something is judged
     */
    static int run(Optional<RuleSet> rules, Streams streams, String... arguments) {
        PrintWriter out = streams.out();
        PrintWriter err = streams.err();
        int code = understood(rules, streams, arguments);
        boolean lost = out.checkError();
        if (lost) {
            err.println("headgate: standard output can't be written");
        }
        err.flush();
        return lost && code == 0 ? INPUT : code;
    }

    private static int understood(Optional<RuleSet> rules, Streams streams, String[] arguments) {
        PrintWriter out = streams.out();
        PrintWriter err = streams.err();
        try {
            return execute(rules, streams, arguments);
        } catch (UsageException e) {
            String fix = e.fix() == null ? "see headgate --help" : e.fix();
            err.println("headgate: " + e.getMessage() + "; " + fix);
            if (Arguments.lastFormat(arguments).equals("json")) {
                Problem problem = new Problem(Position.nowhere("command line"), null, e.getMessage(), fix);
                out.print(ProblemReports.of(List.of(problem), Format.JSON, Paint.OFF));
            }
            return INPUT;
        } catch (RuntimeException | Error e) {
            err.println("headgate: this is a bug of Headgate; please report it with what follows");
            e.printStackTrace(err);
            return BUG;
        }
    }

    private static int execute(Optional<RuleSet> rules, Streams streams, String[] arguments) {
        PrintWriter out = streams.out();
        Arguments before = Arguments.parse(Arguments.global(), arguments, true);
        List<String> rest = before.parameters();
        if (before.has("version")) {
            out.println("headgate " + version());
            return 0;
        }
        if (before.has("help") || rest.isEmpty() || rest.get(0).equals("help")) {
            boolean asked = before.has("help") || !rest.isEmpty();
            (asked ? out : streams.err()).print(Help.of(COMMANDS));
            return asked ? 0 : INPUT;
        }
        Command command = command(rest.get(0));
        Options options = Arguments.global();
        command.addOptions(options);
        // options in front of the command count as well
        List<String> behind = new ArrayList<>(Arrays.asList(arguments));
        behind.remove(arguments.length - rest.size());
        Arguments parsed = Arguments.parse(options, behind.toArray(new String[0]), false);
        if (parsed.has("help")) {
            out.print(Help.of(command, options));
            return 0;
        }
        return run(command, parsed.invocation(command, rules, streams));
    }

    private static int run(Command command, Invocation invocation) {
        try {
            return command.run(invocation);
        } catch (InputException e) {
            invocation.out().print(command.failed(e.problems(), invocation));
            return INPUT;
        } catch (InvalidPathException e) {
            throw new UsageException("'" + e.getInput() + "' can't be a path", "write it without control characters");
        }
    }

    private static Command command(String name) {
        List<String> names = new ArrayList<>();
        for (Command command : COMMANDS) {
            if (command.name().equals(name)) {
                return command;
            }
            names.add(command.name());
        }
        String fix = Nearest.to(name, names)
                .map(near -> "did you mean " + near + "?")
                .orElse("use one of " + String.join(", ", names));
        throw new UsageException("there is no command '" + name + "'", fix);
    }

    private static String version() {
        String version = Main.class.getPackage().getImplementationVersion();
        return version == null ? "of a build without a version" : version;
    }
}
