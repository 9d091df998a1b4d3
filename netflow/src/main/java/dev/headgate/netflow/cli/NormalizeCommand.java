package dev.headgate.netflow.cli;

import dev.headgate.netflow.normalize.Normalizer;
import dev.headgate.netflow.yang.Profile;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.List;

/** {@code normalize}: one line of the collector in, one line out, in order. */
final class NormalizeCommand {
    private static final int BROKEN = 2;

    private NormalizeCommand() {}

    /** Reads until standard input ends, or nobody reads standard output any more. */
    static int run(List<String> arguments, InputStream in, PrintStream err) {
        Normalizer normalizer = new Normalizer(profile(arguments));
        // not System.out, which keeps to itself that it is broken
        WholeLines answers = new WholeLines(new FileOutputStream(FileDescriptor.out));
        // Ctrl-C ends this process between two lines
        Runtime.getRuntime().addShutdownHook(new Thread(answers::end));
        try {
            answer(new Lines(in, Normalizer.LONGEST), normalizer, answers);
            return 0;
        } catch (IOException e) {
            err.println("netflow: standard input or output is broken: " + e.getMessage());
            return BROKEN;
        }
    }

    private static void answer(Lines lines, Normalizer normalizer, WholeLines answers) throws IOException {
        for (byte[] line = lines.next(); line != null; line = lines.next()) {
            answers.write(Envelope.of(normalizer.normalize(line)));
            if (!lines.more()) {
                answers.flush();
            }
        }
        answers.flush();
    }

    private static Profile profile(List<String> arguments) {
        Profile profile = Profile.RFC7951;
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            String value;
            if (argument.startsWith("--profile=")) {
                value = argument.substring("--profile=".length());
            } else if (argument.equals("--profile")) {
                value = i + 1 < arguments.size() ? arguments.get(++i) : "";
            } else if (argument.startsWith("-")) {
                throw new UsageException("normalize has no option '" + argument + "'", "use --profile or nothing");
            } else {
                throw new UsageException(
                        "normalize reads standard input, and no file '" + argument + "'", "write < " + argument);
            }
            profile = switch (value) {
                case "rfc7951" -> Profile.RFC7951;
                case "legacy" -> Profile.LEGACY;
                default -> throw new UsageException("--profile is '" + value + "'", "use rfc7951 or legacy");
            };
        }
        return profile;
    }
}
