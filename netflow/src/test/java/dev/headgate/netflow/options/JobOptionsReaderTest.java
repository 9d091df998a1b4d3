package dev.headgate.netflow.options;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.headgate.netflow.yang.Profile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the job is told, and everything that is wrong with it at once. */
final class JobOptionsReaderTest {
    @TempDir
    private Path directory;

    @Test
    void whatTheShippedEnvironmentsSay() {
        JobOptions options = read(
                Map.of(),
                "--bootstrap-servers",
                "kafka-prod-0:9092,kafka-prod-1:9092",
                "--input-topic",
                "flows",
                "--output-topic",
                "netflow-output");
        assertEquals("kafka-prod-0:9092,kafka-prod-1:9092", options.bootstrapServers());
        assertEquals("flows", options.inputTopic());
        assertEquals("netflow-output", options.outputTopic());
        assertEquals("netflow-dead-letter", options.deadLetterTopic());
        assertEquals("netflow", options.groupId());
        assertEquals("netflow", options.transactionalIdPrefix());
        assertEquals(Delivery.AT_LEAST_ONCE, options.delivery());
        assertEquals(StartOffsets.Kind.COMMITTED, options.startOffsets().kind());
        assertEquals(Profile.RFC7951, options.profile());
    }

    @Test
    void anArgumentCountsMoreThanAVariable() {
        Map<String, String> environment = Map.of(
                "NETFLOW_BOOTSTRAP_SERVERS", "kafka:9092",
                "NETFLOW_DELIVERY", "exactly-once",
                "NETFLOW_PROFILE", "legacy",
                "NETFLOW_GROUP_ID", "",
                "NETFLOW_IDLE_TIMEOUT", "5min",
                "NETFLOW_START_OFFSETS", "2026-11-21T08:00:00Z",
                "NETFLOW_KAFKA_PROPERTY", "security.protocol=SSL\nclient.rack=eu-1\n",
                "NETFLOW_REST_PORT", "tcp://10.0.0.1:8081");
        JobOptions options = read(environment, "--profile=rfc7951", "--consumer-property", "client.rack=eu-2");
        assertEquals(Delivery.EXACTLY_ONCE, options.delivery());
        assertEquals(Profile.RFC7951, options.profile());
        assertEquals("netflow", options.groupId());
        assertEquals(Duration.ofMinutes(5), options.idleTimeout());
        assertEquals(
                Instant.parse("2026-11-21T08:00:00Z"), options.startOffsets().time());
        assertEquals("SSL", options.producer().get("security.protocol"));
        assertEquals("eu-1", options.producer().get("client.rack"));
        assertEquals("eu-2", options.consumer().get("client.rack"));
    }

    @Test
    void aFileOfPropertiesIsForBoth() throws Exception {
        Path file = Files.writeString(directory.resolve("client.properties"), "security.protocol=SSL\nlinger.ms=7\n");
        JobOptions options =
                read(Map.of(), "--bootstrap-servers", "kafka:9092", "--kafka-properties-file", file.toString());
        assertEquals("SSL", options.consumer().get("security.protocol"));
        assertEquals("7", options.producer().get("linger.ms"));
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        assertEquals(
                """
                the job can't start with these options:
                  there is no option --bootstrap-server; did you mean --bootstrap-servers?
                  nothing is done with 'flows'; give options alone, such as --bootstrap-servers HOST:PORT
                  --output-topic stands twice; remove one
                  --group-id has no value; write --group-id NAME
                  --bootstrap-servers is missing; say where Kafka is with --bootstrap-servers HOST:PORT,... or the variable NETFLOW_BOOTSTRAP_SERVERS
                  --output-topic is 'net flow', which is no name of a topic; use letters, digits, '.', '_' and '-', at most 249 of them
                  --start-offsets is 'yesterday'; use committed, earliest, latest or a time like 2026-11-21T08:00:00Z
                  NETFLOW_DELIVERY is 'exactly-one'; did you mean exactly-once?
                  --profile is 'xml'; use rfc7951 or legacy
                  --max-out-of-orderness is '30', which is no duration; write a whole number with a unit: 500ms, 30s, 5min, 1h
                  --exporters-in-metrics is 'many'; give a whole number from 0 to 99999
                  --kafka-property sets group.id, which is the job's own; use --group-id
                  --kafka-property has 'acks'; write it as NAME=VALUE, such as security.protocol=SSL
                  the Kafka property fetch.min.bytes is 'x', which Kafka refuses; Kafka says: Not a number of type INT
                  the Kafka property acks is '7', which Kafka refuses; Kafka says: String must be one of: all, -1, 0, 1
                  --dead-letter-topic is 'flows', which another of the three topics is called too; give each a name of its own""",
                wrong(
                        Map.of("NETFLOW_DELIVERY", "exactly-one"),
                        "--bootstrap-server",
                        "kafka:9092",
                        "flows",
                        "--output-topic",
                        "net flow",
                        "--output-topic",
                        "x",
                        "--start-offsets",
                        "yesterday",
                        "--profile",
                        "xml",
                        "--max-out-of-orderness",
                        "30",
                        "--exporters-in-metrics",
                        "many",
                        "--kafka-property",
                        "group.id=x",
                        "--kafka-property",
                        "acks",
                        "--consumer-property",
                        "fetch.min.bytes=x",
                        "--producer-property",
                        "acks=7",
                        "--dead-letter-topic",
                        "flows",
                        "--group-id"));
    }

    @Test
    void addressesMustBeAddresses() {
        assertEquals(
                """
                the job can't start with these options:
                  --bootstrap-servers is 'kafka', which is no address; write HOST:PORT, such as kafka:9092
                  --bootstrap-servers is '', which is no address; write HOST:PORT, such as kafka:9092
                  --bootstrap-servers is 'kafka:99999', which is no address; write HOST:PORT, such as kafka:9092""",
                wrong(Map.of(), "--bootstrap-servers", "kafka,,kafka:99999,[::1]:9092, 10.0.0.1:9092"));
    }

    @Test
    void aMisspeltKafkaPropertyIsNotPassedOver() {
        assertEquals(
                """
                the job can't start with these options:
                  --kafka-property sets security.protcol, which Kafka doesn't know; did you mean security.protocol?
                  --producer-property sets linger.m, which Kafka doesn't know; did you mean linger.ms?""",
                wrong(
                        Map.of(),
                        "--bootstrap-servers",
                        "kafka:9092",
                        "--kafka-property",
                        "security.protcol=SSL",
                        "--producer-property",
                        "linger.m=5"));
        JobOptions options = read(
                Map.of(),
                "--bootstrap-servers",
                "kafka:9092",
                "--consumer-property",
                "partition.discovery.interval.ms=60000");
        assertEquals("60000", options.consumer().get("partition.discovery.interval.ms"));
    }

    @Test
    void secretsAreNotShown() {
        String message = wrong(
                Map.of(),
                "--bootstrap-servers",
                "kafka:9092",
                "--kafka-property",
                "sasl.jaas.config hunter2 password",
                "--kafka-property",
                "ssl.keystore.password=hunter2",
                "--kafka-property",
                "sasl.login.refresh.window.factor=hunter2secret");
        assertEquals(false, message.contains("hunter2 "));
    }

    private static JobOptions read(Map<String, String> environment, String... arguments) {
        return JobOptionsReader.read(List.of(arguments), environment);
    }

    private static String wrong(Map<String, String> environment, String... arguments) {
        return assertThrows(WrongOptionsException.class, () -> read(environment, arguments))
                .getMessage();
    }
}
