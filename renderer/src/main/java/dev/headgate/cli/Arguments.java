package dev.headgate.cli;

import dev.headgate.problem.Nearest;
import dev.headgate.report.format.Format;
import dev.headgate.rules.RuleSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import org.apache.commons.cli.AlreadySelectedException;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.MissingArgumentException;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.apache.commons.cli.ParseException;
import org.apache.commons.cli.UnrecognizedOptionException;

/**
 * What was typed, or what of it isn't understood.
 *
 * @param options the values of each option by its long name; none for a flag
 * @param parameters the rest, in order
 */
record Arguments(Map<String, List<String>> options, List<String> parameters) {
    /** The options that every command understands. */
    static Options global() {
        Options options = new Options();
        options.addOption(
                withValue("project", "DIR", "the project; default: the nearest folder that holds environments/"));
        options.addOption(withValue("settings", "FILE", "settings over those of environments/headgate.yaml"));
        options.addOption(withValue("format", "FORMAT", "of standard output: text, json, markdown, sarif or github"));
        options.addOption(
                Option.builder("h").longOpt("help").desc("print this help").get());
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

    static Arguments parse(Options options, String[] arguments, boolean stopAtCommand) {
        try {
            DefaultParser parser =
                    DefaultParser.builder().setAllowPartialMatching(false).get();
            return of(parser.parse(options, arguments, stopAtCommand));
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

    /** Into a map at once: the parser's own look-ups are streams, which cost a cold run 10 ms. */
    private static Arguments of(CommandLine line) {
        Map<String, List<String>> options = new HashMap<>();
        for (Option option : line.getOptions()) {
            List<String> values = options.get(option.getLongOpt());
            if (values == null) {
                values = new ArrayList<>();
                options.put(option.getLongOpt(), values);
            }
            for (String value : option.getValuesList()) {
                if (value.isBlank()) {
                    throw new UsageException("the option --" + option.getLongOpt() + " needs a value", null);
                }
                values.add(value);
            }
        }
        return new Arguments(options, line.getArgList());
    }

    /** Whether the option was given. */
    boolean has(String option) {
        return options.containsKey(option);
    }

    /** What was typed behind a command. */
    Invocation invocation(Command command, Optional<RuleSet> rules, Streams streams) {
        List<String> names = command.parameters();
        if (parameters.size() < names.size()) {
            throw new UsageException(names.get(parameters.size()) + " is missing", null);
        }
        if (parameters.size() > names.size() && command.more() == null) {
            String rest = parameters.get(names.size());
            String fix = command.name().equals("render") && rest.contains("/")
                    ? "name a target by --environment and --application"
                    : null;
            throw new UsageException("nothing is done with '" + rest + "'", fix);
        }
        return new Invocation(this, parameters, format(), rules, streams);
    }

    /** The format asked for in arguments that can't be understood otherwise; the last one counts. */
    static String lastFormat(String[] arguments) {
        String format = "";
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].startsWith("--format=")) {
                format = arguments[i].substring("--format=".length());
            } else if (arguments[i].equals("--format") && i + 1 < arguments.length) {
                format = arguments[i + 1];
            }
        }
        return format.toLowerCase(Locale.ROOT);
    }

    private Format format() {
        List<String> words = options.getOrDefault("format", List.of("text"));
        String word = words.get(words.size() - 1);
        StringJoiner known = new StringJoiner(", ");
        for (Format format : Format.values()) {
            String name = format.name().toLowerCase(Locale.ROOT);
            if (name.equals(word.toLowerCase(Locale.ROOT))) {
                return format;
            }
            known.add(name);
        }
        throw new UsageException("there is no format '" + word + "'", "use one of " + known);
    }

    private static String suggestion(String option, Options options) {
        List<String> names = new ArrayList<>();
        options.getOptions().forEach(known -> names.add("--" + known.getLongOpt()));
        return Nearest.to(option, names)
                .map(near -> "did you mean " + near + "?")
                .orElse(null);
    }
}
