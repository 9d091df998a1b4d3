package dev.headgate.netflow.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Packets of an exporter through the real collector, Kafka and the job: each flow comes out, with each of its fields. */
@Tag("collector")
final class CollectorTest {
    private static final int FLOWS = 200;
    private static final int A_PACKET = 10;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static TestKafka kafka;

    @TempDir
    private Path directory;

    /** The builds and settings of the collector that are tried. */
    enum Collector {
        V1("goflow2v1", true, "ipv4/identification", "ipv6/flow-label", "mpls/label-1", "mpls/label-2", "mpls/label-3"),
        V1_SNAKE_CASE(
                "goflow2v1",
                true,
                "ipv4/identification",
                "ipv6/flow-label",
                "mpls/label-1",
                "mpls/label-2",
                "mpls/label-3"),
        V2("goflow2", false, "ipv4/identification", "ipv6/flow-label"),
        V2_MAPPED("goflow2", true);

        private final String program;
        private final boolean direction;
        private final List<String> empty;

        /** @param empty what it tells although the exporter didn't */
        Collector(String program, boolean direction, String... empty) {
            this.program = program;
            this.direction = direction;
            this.empty = List.of(empty);
        }
    }

    @BeforeAll
    static void start() throws Exception {
        kafka = TestKafka.start();
    }

    @AfterAll
    static void stop() throws Exception {
        kafka.close();
    }

    @ParameterizedTest
    @EnumSource
    void everyFlowComesOutWithEachOfItsFields(Collector collector) throws Exception {
        Optional<Path> program = GoFlow2.find(collector.program);
        assumeTrue(
                program.isPresent(),
                collector.program
                        + " isn't on the PATH: build GoFlow2 (1.3.7 as goflow2v1, 2.2.6 as goflow2) to have it tried");
        TestKafka.Topics topics = kafka.topics("collector-" + collector.ordinal(), 4);
        long time = System.currentTimeMillis() / 1000;
        List<ExportedFlow> flows = new ArrayList<>();
        for (int i = 0; i < FLOWS; i++) {
            flows.add(new ExportedFlow(i, i / A_PACKET % 2 == 1, time * 1000 - 20_000 + i, time * 1000 - 5_000 + i));
        }
        Map<Integer, Map<String, String>> expected = new TreeMap<>();
        try (GoFlow2 goflow2 = GoFlow2.start(
                program.get(),
                directory.resolve("log"),
                kafka.server().bootstrapServers(),
                topics.lines(),
                settings(collector))) {
            for (int from = 0; from < FLOWS; from += A_PACKET) {
                List<ExportedFlow> packet = flows.subList(from, from + A_PACKET);
                boolean ipfix = from >= FLOWS / 2;
                goflow2.send(
                        ipfix ? ExportPacket.ipfix(packet, time, from) : ExportPacket.version9(packet, time, from));
                for (ExportedFlow flow : packet) {
                    expected.put(flow.number(), leaves(flow, collector, from));
                }
                TimeUnit.MILLISECONDS.sleep(20);
            }
            TestJob.await(
                    "lines of the collector", () -> kafka.read(topics.lines()).size() >= FLOWS);
        }
        TestJob.start(kafka, topics, 2, null, "--stop-offsets", "latest").finish();

        assertEquals(List.of(), texts(kafka.read(topics.deadLetters())));
        List<ConsumerRecord<byte[], byte[]>> written = kafka.read(topics.flows());
        assertEquals(FLOWS, written.size());
        Map<Integer, Map<String, String>> actual = new TreeMap<>();
        for (ConsumerRecord<byte[], byte[]> flow : written) {
            Map<String, String> leaves = leaves(flow.value(), time);
            actual.put(Integer.parseInt(leaves.get("src-port")) - 10_000, leaves);
        }
        assertEquals(expected, actual);
    }

    private List<String> settings(Collector collector) throws Exception {
        return switch (collector) {
            case V1 -> List.of("-metrics.addr=127.0.0.1:0");
            case V1_SNAKE_CASE -> List.of("-metrics.addr=127.0.0.1:0", "-format.tag=json");
            case V2 -> List.of("-addr=127.0.0.1:0");
            case V2_MAPPED -> {
                Path mapping = Files.copy(
                        Path.of("src/test/resources/goflow2/mapping.yaml"), directory.resolve("mapping.yaml"));
                yield List.of("-addr=127.0.0.1:0", "-mapping=" + mapping);
            }
        };
    }

    /** What must come out. */
    private static Map<String, String> leaves(ExportedFlow flow, Collector collector, int sequence) {
        Map<String, String> leaves = flow.leaves(collector.direction);
        leaves.put("sequence-number", Integer.toString(sequence));
        // 1.3 tells the domain of IPFIX alone
        boolean domain = collector.program.equals("goflow2") || sequence >= FLOWS / 2;
        leaves.put("source-id", domain ? Integer.toString(ExportedFlow.DOMAIN) : "0");
        for (String leaf : collector.empty) {
            boolean other = leaf.startsWith(flow.six() ? "ipv4/" : "ipv6/");
            if (!other) {
                leaves.put(leaf, "0");
            }
        }
        if (!collector.empty.isEmpty()) {
            leaves.put(flow.six() ? "bgp/next-hop-ipv6" : "bgp/next-hop", flow.six() ? "::" : "0.0.0.0");
        }
        if (collector.program.equals("goflow2v1")) {
            leaves.put("mpls/top-label-ip", "0.0.0.0");
        }
        leaves.put("sampler-address", "127.0.0.1");
        return leaves;
    }

    /** What did come out: every leaf but the two that nobody can foretell. */
    private static Map<String, String> leaves(byte[] document, long time) throws Exception {
        JsonNode netflow = JSON.readTree(document).get("netflow-v9:netflow");
        Map<String, String> leaves = new TreeMap<>();
        collect("", netflow.get("collector-goflow2"), leaves);
        collect("", netflow.get("export-packet"), leaves);
        leaves.remove("flow-id");
        long received = Long.parseLong(leaves.remove("time-received"));
        assertEquals(true, received >= time && received < time + 600, "received at " + received);
        return leaves;
    }

    private static void collect(String path, JsonNode node, Map<String, String> leaves) {
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            JsonNode value = member.getValue();
            if (value.isArray()) {
                collect(path, value.get(0), leaves);
            } else if (value.isObject()) {
                collect(path + member.getKey() + "/", value, leaves);
            } else {
                leaves.put(path + member.getKey(), value.asText());
            }
        }
    }

    private static List<String> texts(List<ConsumerRecord<byte[], byte[]>> records) {
        List<String> texts = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> read : records) {
            texts.add(read.headers() + " " + new String(read.value(), StandardCharsets.UTF_8));
        }
        return texts;
    }
}
