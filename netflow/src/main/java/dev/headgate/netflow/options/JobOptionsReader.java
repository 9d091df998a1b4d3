package dev.headgate.netflow.options;

import dev.headgate.netflow.yang.Profile;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Arguments and environment variables to options, or to everything that is wrong with them. */
public final class JobOptionsReader {
    /** As Kafka itself has it. */
    private static final Pattern TOPIC = Pattern.compile("[a-zA-Z0-9._-]{1,249}");

    private final WrittenOptions written;

    private JobOptionsReader(WrittenOptions written) {
        this.written = written;
    }

    /** @throws WrongOptionsException with all that is wrong */
    public static JobOptions read(List<String> arguments, Map<String, String> environment) {
        return new JobOptionsReader(new WrittenOptions(arguments, environment)).read();
    }

    private JobOptions read() {
        JobOptions options = new JobOptions(
                bootstrapServers(),
                topic(JobOption.INPUT_TOPIC),
                topic(JobOption.OUTPUT_TOPIC),
                topic(JobOption.DEAD_LETTER_TOPIC),
                written.text(JobOption.GROUP_ID),
                startOffsets(),
                word(JobOption.STOP_OFFSETS, List.of("never", "latest")).equals("latest"),
                word(JobOption.DELIVERY, List.of("at-least-once", "exactly-once"))
                                .equals("exactly-once")
                        ? Delivery.EXACTLY_ONCE
                        : Delivery.AT_LEAST_ONCE,
                transactionalIdPrefix(),
                word(JobOption.PROFILE, List.of("rfc7951", "legacy")).equals("legacy")
                        ? Profile.LEGACY
                        : Profile.RFC7951,
                duration(JobOption.MAX_OUT_OF_ORDERNESS),
                duration(JobOption.IDLE_TIMEOUT),
                number(JobOption.EXPORTERS_IN_METRICS),
                new KafkaProperties(written).consumer(),
                new KafkaProperties(written).producer());
        checkTopicsDiffer(options);
        if (!written.wrong().isEmpty()) {
            throw new WrongOptionsException(written.wrong());
        }
        return options;
    }

    private String bootstrapServers() {
        String list = written.text(JobOption.BOOTSTRAP_SERVERS);
        if (!written.given(JobOption.BOOTSTRAP_SERVERS)) {
            written.wrong(
                    "--bootstrap-servers is missing",
                    "say where Kafka is with --bootstrap-servers HOST:PORT,... or the variable NETFLOW_BOOTSTRAP_SERVERS");
        } else if (!list.isEmpty()) {
            for (String entry : KafkaAddresses.wrong(list)) {
                wrong(
                        JobOption.BOOTSTRAP_SERVERS,
                        "'" + entry + "', which is no address",
                        "write HOST:PORT, such as kafka:9092");
            }
        }
        return list;
    }

    private String topic(JobOption option) {
        String topic = written.text(option);
        if (!TOPIC.matcher(topic).matches() || topic.equals(".") || topic.equals("..")) {
            wrong(
                    option,
                    "'" + topic + "', which is no name of a topic",
                    "use letters, digits, '.', '_' and '-', at most 249 of them");
        }
        return topic;
    }

    private void checkTopicsDiffer(JobOptions options) {
        Set<String> seen = new HashSet<>();
        for (JobOption option : List.of(JobOption.INPUT_TOPIC, JobOption.OUTPUT_TOPIC, JobOption.DEAD_LETTER_TOPIC)) {
            String topic = written.text(option);
            if (!seen.add(topic)) {
                wrong(
                        option,
                        "'" + topic + "', which another of the three topics is called too",
                        "give each a name of its own");
            }
        }
    }

    private StartOffsets startOffsets() {
        String text = written.text(JobOption.START_OFFSETS);
        StartOffsets offsets = StartOffsets.parse(text);
        if (offsets == null) {
            wrong(
                    JobOption.START_OFFSETS,
                    "'" + text + "'",
                    "use committed, earliest, latest or a time like 2026-11-21T08:00:00Z");
        }
        return offsets;
    }

    private String transactionalIdPrefix() {
        String prefix = written.text(JobOption.TRANSACTIONAL_ID_PREFIX);
        return prefix.isEmpty() ? written.text(JobOption.GROUP_ID) : prefix;
    }

    private String word(JobOption option, List<String> words) {
        String text = written.text(option);
        if (!words.contains(text)) {
            String near = Nearest.to(text, words);
            wrong(
                    option,
                    "'" + text + "'",
                    near == null ? "use " + String.join(" or ", words) : "did you mean " + near + "?");
        }
        return text;
    }

    private Duration duration(JobOption option) {
        String text = written.text(option);
        Optional<Duration> duration = Durations.parse(text);
        if (duration.isEmpty()) {
            wrong(
                    option,
                    "'" + text + "', which is no duration",
                    "write a whole number with a unit: 500ms, 30s, 5min, 1h");
        }
        return duration.orElse(Duration.ZERO);
    }

    private int number(JobOption option) {
        String text = written.text(option);
        if (!text.matches("[0-9]{1,5}")) {
            wrong(option, "'" + text + "'", "give a whole number from 0 to 99999");
            return 0;
        }
        return Integer.parseInt(text);
    }

    private void wrong(JobOption option, String is, String fix) {
        written.wrong(written.place(option) + " is " + is, fix);
    }
}
