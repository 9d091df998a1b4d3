package dev.headgate.cli;

import dev.headgate.problem.Nearest;
import dev.headgate.report.Format;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.commons.cli.AlreadySelectedException;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.MissingArgumentException;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.apache.commons.cli.ParseException;
import org.apache.commons.cli.UnrecognizedOptionException;

/** Reads what was typed, or says what of it isn't understood. */
final class Arguments {
    private Arguments() {}

    /** The options that every command understands. */
    static Options global() {
        Options options = new Options();
        options.addOption(
                withValue("project", "DIR", "the project; default: the nearest folder that holds environments/"));
        options.addOption(withValue("settings", "FILE", "settings over those of environments/headgate.yaml"));
        options.addOption(withValue("format", "FORMAT", "of standard output: text, json, markdown, sarif or github"));
        options.addOption(flag("help", "print this help"));
        options.addOption(flag("version", "print the version"));
        return options;
    }

    static Option withValue(String name, String value, String description) {
        return Option.builder()
                .longOpt(name)
                .hasArg()
                .argName(value)
                .desc(description)
                .get();
    }

    static Option flag(String name, String description) {
        return Option.builder().longOpt(name).desc(description).get();
    }

    static CommandLine parse(Options options, String[] arguments, boolean stopAtCommand) {
        try {
            return DefaultParser.builder()
                    .setAllowPartialMatching(false)
                    .get()
                    .parse(options, arguments, stopAtCommand);
        } catch (UnrecognizedOptionException e) {
            String option = e.getOption().replaceFirst("=.*", "");
            throw new UsageException("there is no option " + option, suggestion(option, options));
        } catch (MissingArgumentException e) {
            throw new UsageException("the option --" + e.getOption().getLongOpt() + " needs a value", null);
        } catch (AlreadySelectedException | ClassCastException e) {
            throw new IllegalStateException("no option of ours excludes another", e);
        } catch (ParseException e) {
            throw new UsageException(e.getMessage(), null);
        }
    }

    /** What was typed behind a command. */
    static Invocation invocation(Command command, CommandLine options, PrintWriter out, PrintWriter err) {
        List<String> parameters = options.getArgList();
        List<String> names = command.parameters();
        if (parameters.size() < names.size()) {
            throw new UsageException(names.get(parameters.size()) + " is missing", null);
        }
        if (parameters.size() > names.size()) {
            String rest = parameters.get(names.size());
            String fix = command.name().equals("render") && rest.contains("/")
                    ? "name a target by --environment and --application"
                    : null;
            throw new UsageException("nothing is done with '" + rest + "'", fix);
        }
        return new Invocation(options, parameters, format(options), out, err);
    }

    private static Format format(CommandLine options) {
        String word = options.getOptionValue("format", "text");
        try {
            return Format.valueOf(word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            List<String> words = Arrays.stream(Format.values())
                    .map(format -> format.name().toLowerCase(Locale.ROOT))
                    .toList();
            throw new UsageException("there is no format '" + word + "'", "use one of " + String.join(", ", words));
        }
    }

    private static String suggestion(String option, Options options) {
        List<String> names = new ArrayList<>();
        options.getOptions().forEach(known -> names.add("--" + known.getLongOpt()));
        return Nearest.to(option, names)
                .map(near -> "did you mean " + near + "?")
                .orElse(null);
    }
}
