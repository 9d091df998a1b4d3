package dev.headgate.cli;

import java.util.List;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;

/** What {@code --help} prints. */
final class Help {
    private static final int COLUMN = 24;

    private Help() {}

    static String of(List<Command> commands) {
        StringBuilder help = new StringBuilder("Usage: headgate COMMAND [OPTIONS]\n\n"
                + "Renders environment overlays to Kubernetes manifests for Flink, and knows the file and line of every value.\n\n"
                + "Commands\n");
        for (Command command : commands) {
            line(command.name(), command.purpose(), help);
        }
        options(Arguments.global(), help);
        return help.append(
                        "\nExit codes: 0 fine, 1 error findings or differences, 2 input that can't be understood, 70 a bug of Headgate.\n")
                .toString();
    }

    static String of(Command command, Options options) {
        StringBuilder help = new StringBuilder("Usage: headgate ").append(command.name());
        command.parameters().forEach(parameter -> help.append(' ').append(parameter));
        help.append(command.more() == null ? "" : " " + command.more());
        help.append(" [OPTIONS]\n\n").append(command.purpose()).append('\n');
        options(options, help);
        return help.toString();
    }

    private static void options(Options options, StringBuilder help) {
        help.append("\nOptions\n");
        for (Option option : options.getOptions()) {
            line(
                    "--" + option.getLongOpt() + (option.hasArg() ? " " + option.getArgName() : ""),
                    option.getDescription(),
                    help);
        }
    }

    private static void line(String name, String description, StringBuilder help) {
        help.append("  ")
                .append(name)
                .append(" ".repeat(Math.max(2, COLUMN - name.length())))
                .append(description)
                .append('\n');
    }
}
