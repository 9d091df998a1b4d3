package dev.headgate.netflow.options;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as Flink's own options write them: 500ms, 30s, 5min, 1h. */
final class Durations {
    private static final Pattern DURATION = Pattern.compile("([0-9]{1,9}) ?(ms|s|m|min|h)");

    private Durations() {}

    static Optional<Duration> parse(String text) {
        Matcher matcher = DURATION.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        long number = Long.parseLong(matcher.group(1));
        return Optional.of(
                switch (matcher.group(2)) {
                    case "ms" -> Duration.ofMillis(number);
                    case "s" -> Duration.ofSeconds(number);
                    case "h" -> Duration.ofHours(number);
                    default -> Duration.ofMinutes(number);
                });
    }
}
