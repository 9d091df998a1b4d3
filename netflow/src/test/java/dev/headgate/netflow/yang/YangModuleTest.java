package dev.headgate.netflow.yang;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.headgate.netflow.Cases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.opendaylight.yangtools.yang.model.api.ContainerSchemaNode;
import org.opendaylight.yangtools.yang.model.api.DataNodeContainer;
import org.opendaylight.yangtools.yang.model.api.DataSchemaNode;
import org.opendaylight.yangtools.yang.model.api.LeafSchemaNode;
import org.opendaylight.yangtools.yang.model.api.ListSchemaNode;
import org.opendaylight.yangtools.yang.model.api.TypeDefinition;
import org.opendaylight.yangtools.yang.model.api.type.BitsTypeDefinition;
import org.opendaylight.yangtools.yang.model.api.type.DecimalTypeDefinition;
import org.opendaylight.yangtools.yang.model.api.type.EnumTypeDefinition;
import org.opendaylight.yangtools.yang.model.api.type.Int64TypeDefinition;
import org.opendaylight.yangtools.yang.model.api.type.RangeRestrictedTypeDefinition;
import org.opendaylight.yangtools.yang.model.api.type.Uint64TypeDefinition;

/** The documents of all cases against the module as OpenDaylight understands it. */
final class YangModuleTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final YangModule MODULE = new YangModule();

    @TestFactory
    Stream<DynamicTest> documentsOfEveryCase() throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path folder : Cases.folders()) {
            for (String name : new String[] {"out.json", "legacy.json"}) {
                if (Files.exists(folder.resolve(name))) {
                    files.add(folder.resolve(name));
                }
            }
        }
        assertTrue(files.size() > 60, "found " + files.size());
        return files.stream()
                .map(file -> DynamicTest.dynamicTest(
                        file.getParent().getFileName() + "/" + file.getFileName(), () -> follows(file)));
    }

    private static void follows(Path file) throws IOException {
        JsonNode document = MAPPER.readTree(file.toFile()).get("value");
        MODULE.decode(document.toString());
        // what OpenDaylight lets pass: mandatory leaves that are absent, and numbers of 64 bits that aren't text
        boolean rfc7951 = file.getFileName().toString().equals("out.json");
        List<String> faults = new ArrayList<>();
        check(MODULE.root(), document.get("netflow-v9:netflow"), "", rfc7951, faults);
        assertEquals(List.of(), faults);
    }

    private static void check(
            DataNodeContainer schema, JsonNode value, String at, boolean rfc7951, List<String> faults) {
        for (DataSchemaNode child : schema.getChildNodes()) {
            String name = child.getQName().getLocalName();
            JsonNode found = value.get(name);
            if (child instanceof ContainerSchemaNode container && found != null) {
                check(container, found, at + "/" + name, rfc7951, faults);
            } else if (child instanceof ListSchemaNode list && found != null) {
                for (JsonNode entry : found) {
                    check(list, entry, at + "/" + name, rfc7951, faults);
                }
            } else if (child instanceof LeafSchemaNode leaf) {
                if (found != null && !found.isTextual() && written(leaf.getType(), rfc7951)) {
                    faults.add(at + "/" + name + " isn't text");
                } else if (found != null && found.isTextual() && !written(leaf.getType(), rfc7951)) {
                    faults.add(at + "/" + name + " isn't a number");
                } else if (found == null && leaf.isMandatory()) {
                    faults.add(at + "/" + name + " is absent");
                }
            }
        }
    }

    /** Whether RFC 7951 writes values of the type as text; the legacy profile writes every number as one. */
    private static boolean written(TypeDefinition<?> type, boolean rfc7951) {
        if (type instanceof RangeRestrictedTypeDefinition<?, ?>) {
            boolean wide = type instanceof Uint64TypeDefinition
                    || type instanceof Int64TypeDefinition
                    || type instanceof DecimalTypeDefinition;
            return wide && rfc7951;
        }
        return true;
    }

    @Test
    void documentsThatDontFollowAreRefused() throws IOException {
        String document = MAPPER.readTree(Path.of("src/test/resources/cases/fork-tcp-ipv4/out.json")
                        .toFile())
                .get("value")
                .toString();
        MODULE.decode(document);
        for (String[] change : new String[][] {
            {"\"dst-port\":443", "\"dst-port\":65536"},
            {"\"protocol\":\"tcp\"", "\"protocol\":\"gre\""},
            {"\"src-tos\":0", "\"src-tos\":-1"},
            {"\"src-mask\":24", "\"src-mask\":33"},
            {"\"198.51.100.7\"", "\"198.51.100.256\""},
            {"\"vlan\":", "\"vlans\":"},
            {"\"bytes-in\":\"5120\"", "\"bytes-in\":\"18446744073709551616\""}
        }) {
            String wrong = document.replace(change[0], change[1]);
            assertTrue(!wrong.equals(document), change[0]);
            assertThrows(Exception.class, () -> MODULE.decode(wrong), change[1]);
        }
    }

    @Test
    void wordsOfEnumerationsAreTheModules() {
        for (Enumeration enumeration : Enumeration.values()) {
            String name = enumeration.name().toLowerCase(Locale.ROOT).replace('_', '-');
            EnumTypeDefinition type = (EnumTypeDefinition) type(name);
            List<String> expected = new ArrayList<>();
            type.getValues().forEach(value -> expected.add(value.getValue() + " \"" + value.getName() + "\""));
            List<String> words = new ArrayList<>();
            for (int value = 0; value < 256; value++) {
                Fragment word = enumeration.word(value);
                if (word != null) {
                    words.add(value + " " + word);
                }
            }
            assertEquals(expected, words, name);
        }
    }

    @Test
    void namesOfFlagsAreTheModules() {
        BitsTypeDefinition type = (BitsTypeDefinition) type("tcp-flags-type");
        assertEquals(8, type.getBits().size());
        type.getBits()
                .forEach(bit -> assertEquals(
                        bit.getName(),
                        TcpFlags.text(1L << bit.getPosition().intValue()).toString()));
    }

    private static TypeDefinition<?> type(String name) {
        return MODULE.module().getTypeDefinitions().stream()
                .filter(type -> type.getQName().getLocalName().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
