package dev.headgate.netflow.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.headgate.netflow.Cases;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The demo's lines, which benchmarks read, too, have the fields of lines of collectors, in the same order. Those of GoFlow2's
 * releases are recorded; nobody has a line of the sources' own build but their sample and what its code says.
 */
final class CollectorFormatTest {
    private final ObjectMapper json = new ObjectMapper();

    @ParameterizedTest
    @CsvSource({
        "FORK, fork-tcp-ipv4",
        "V1, v1-real-1-3-7-netflow-v9",
        "V1_SNAKE_CASE, v1-real-1-3-7-snake-case",
        "V2, v2-real-2-2-6-netflow-v9",
        "V2_MAPPED, v2-real-2-2-6-mapping"
    })
    void fieldsAreThoseOfItsCollector(CollectorFormat format, String name) throws Exception {
        JsonNode line = json.readTree(new Traffic(1, 1_700_000_000_000L).line(format, 1));
        assertEquals(names(json.readTree(Cases.line(name))), names(line));
    }

    private static List<String> names(JsonNode line) {
        List<String> names = new ArrayList<>();
        line.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
