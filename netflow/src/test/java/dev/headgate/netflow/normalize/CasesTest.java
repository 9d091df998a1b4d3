package dev.headgate.netflow.normalize;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.headgate.netflow.Cases;
import dev.headgate.netflow.Golden;
import dev.headgate.netflow.flow.Dialect;
import dev.headgate.netflow.yang.Profile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every case becomes what lies beside it: out.json, and legacy.json as the legacy profile writes it, or dead-letter.json. A case
 * is named after the dialect of its line, where it has one.
 */
final class CasesTest {
    private static final ObjectMapper MAPPER = new ObjectMapper()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.USE_BIG_INTEGER_FOR_INTS);

    private final Normalizer normalizer = new Normalizer(Profile.RFC7951);
    private final Normalizer legacy = new Normalizer(Profile.LEGACY);

    @TestFactory
    Stream<DynamicTest> cases() throws IOException {
        return Cases.folders().stream()
                .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> check(folder)));
    }

    private void check(Path folder) throws IOException {
        byte[] line = Cases.line(folder);
        Normalized normalized = normalizer.normalize(line);
        Golden.check(folder.resolve("out.json"), normalized instanceof NormalizedFlow flow ? document(flow) : null);
        Golden.check(
                folder.resolve("dead-letter.json"), normalized instanceof DeadLetter letter ? letter(letter) : null);
        Golden.check(
                folder.resolve("legacy.json"),
                legacy.normalize(line) instanceof NormalizedFlow flow && normalized instanceof NormalizedFlow
                        ? document(flow)
                        : null);
        if (normalized instanceof NormalizedFlow flow) {
            Dialect said = dialect(folder.getFileName().toString());
            assertEquals(said, flow.dialect());
        }
    }

    private static Dialect dialect(String name) {
        for (Dialect dialect : Dialect.values()) {
            if (name.startsWith(dialect.code() + "-")) {
                return dialect;
            }
        }
        throw new AssertionError("the case '" + name + "' isn't named after a dialect");
    }

    /** What it says beside the document, and the document indented: the bytes themselves have no space anywhere. */
    private static String document(NormalizedFlow flow) throws IOException {
        String text = new String(flow.value(), StandardCharsets.UTF_8);
        JsonNode value = MAPPER.readTree(text);
        assertEquals(value.toString(), text, "a document is as short as it can be");
        ObjectNode all = MAPPER.createObjectNode();
        all.put("exporter", flow.exporter());
        all.put("firstSwitchedMillis", flow.firstSwitchedMillis());
        all.put("lastSwitchedMillis", flow.lastSwitchedMillis());
        flow.omitted().forEach(all.putArray("omitted")::add);
        all.set("value", value);
        return MAPPER.writeValueAsString(all) + "\n";
    }

    private static String letter(DeadLetter letter) throws IOException {
        ObjectNode all = MAPPER.createObjectNode();
        all.put("reason", letter.reason().code());
        all.put("field", letter.field());
        all.put("detail", letter.detail());
        return MAPPER.writeValueAsString(all) + "\n";
    }
}
