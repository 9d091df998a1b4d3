package dev.headgate.netflow.cli;

import dev.headgate.netflow.normalize.Normalizer;
import dev.headgate.netflow.yang.Profile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;

/** {@code normalize}: one line of the collector in, one line out, in order. */
final class NormalizeCommand {
    private NormalizeCommand() {}

    static int run(List<String> arguments, InputStream in, OutputStream out) throws IOException {
        Normalizer normalizer = new Normalizer(profile(arguments));
        Lines lines = new Lines(in, Normalizer.LONGEST);
        WholeLines answers = new WholeLines(out);
        // Ctrl-C ends this process between two lines
        Thread stop = new Thread(answers::end);
        Runtime.getRuntime().addShutdownHook(stop);
        for (byte[] line = lines.next(); line != null; line = lines.next()) {
            answers.write(Envelope.of(normalizer.normalize(line)));
            if (!lines.more()) {
                answers.flush();
            }
        }
        answers.flush();
        return 0;
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
            } else {
                throw new UsageException("normalize has no option '" + argument + "'", "use --profile or nothing");
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
