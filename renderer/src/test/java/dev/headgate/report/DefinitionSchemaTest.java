package dev.headgate.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.headgate.Golden;
import dev.headgate.definition.DefinitionFields;
import dev.headgate.definition.DefinitionType;
import dev.headgate.kinds.type.EitherType;
import dev.headgate.kinds.type.ListType;
import dev.headgate.kinds.type.MapType;
import dev.headgate.kinds.type.ObjectType;
import dev.headgate.kinds.type.Type;
import dev.headgate.report.schema.DefinitionSchema;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The schema is one by the standard, says of every version just what its type says, and its examples are right. */
final class DefinitionSchemaTest {
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7);

    private final Set<ObjectType> compared = new HashSet<>();
    private JsonNode root;

    static List<String> versions() {
        return DefinitionFields.versions();
    }

    @Test
    void newestVersion() {
        Golden.check(Path.of("src/test/resources/definitions/schema.json"), DefinitionSchema.of(Optional.empty()));
    }

    @ParameterizedTest
    @MethodSource("versions")
    void isASchemaByTheStandard(String version) throws JsonProcessingException {
        Schema standard = REGISTRY.getSchema(SchemaLocation.of("http://json-schema.org/draft-07/schema#"));
        assertEquals("[]", standard.validate(schema(version)).toString());
    }

    @ParameterizedTest
    @MethodSource("versions")
    void hasTheFieldsOfTheType(String version) throws JsonProcessingException {
        root = schema(version);
        compare(root, DefinitionType.of(DefinitionFields.deployment(Optional.of(version)), Optional.of(version)), "");
        assertTrue(compared.size() > 100, "types compared: " + compared.size());
    }

    @ParameterizedTest
    @MethodSource("versions")
    void hasTheFieldsOfTheTypeTableAndThoseOfEveryVersion(String version) throws JsonProcessingException {
        Set<String> spec = ((ObjectType) DefinitionFields.deployment(Optional.of(version))
                        .field("spec")
                        .orElseThrow())
                .names();
        Set<String> names = names(schema(version).get("properties"));
        assertTrue(names.containsAll(spec), version);
        names.removeAll(spec);
        assertEquals(ownOfTheOldest(), names);
    }

    private static Set<String> ownOfTheOldest() throws JsonProcessingException {
        String oldest = versions().get(0);
        Set<String> own = names(schema(oldest).get("properties"));
        own.removeAll(((ObjectType) DefinitionFields.deployment(Optional.of(oldest))
                        .field("spec")
                        .orElseThrow())
                .names());
        return own;
    }

    @Test
    void examplesAreValid() throws JsonProcessingException {
        JsonNode schema = schema("1.15.0");
        Schema judge = REGISTRY.getSchema(schema);
        int examples = examples(schema, new ArrayList<>(), judge);
        assertTrue(examples >= 20, examples + " examples");
    }

    /** Puts each example into a definition that holds nothing else. */
    private static int examples(JsonNode object, List<String> path, Schema judge) {
        int found = 0;
        for (Map.Entry<String, JsonNode> field : object.path("properties").properties()) {
            List<String> below = new ArrayList<>(path);
            below.add(field.getKey());
            for (JsonNode example : field.getValue().path("examples")) {
                JsonNode definition = example;
                for (int i = below.size() - 1; i >= 0; i--) {
                    definition = new ObjectMapper().createObjectNode().set(below.get(i), definition);
                }
                assertEquals("[]", judge.validate(definition).toString(), definition.toString());
                found++;
            }
            found += examples(field.getValue(), below, judge);
        }
        return found;
    }

    private void compare(JsonNode schema, Type type, String path) {
        JsonNode said = resolved(schema);
        if (type instanceof ObjectType object) {
            if (compared.add(object)) {
                assertEquals(new TreeSet<>(object.names()), names(said.get("properties")), path);
                assertFalse(said.path("additionalProperties").asBoolean(object.open()), path);
                for (String name : object.names()) {
                    JsonNode field = said.get("properties").get(name);
                    compare(field, object.field(name).orElseThrow(), path + "." + name);
                }
            }
        } else if (type instanceof ListType list) {
            compare(said.get("items"), list.items(), path);
        } else if (type instanceof MapType map) {
            compare(said.get("additionalProperties"), map.values(), path);
        } else if (type instanceof EitherType either) {
            compare(said.get("anyOf").get(0), either.scalar(), path);
            compare(said.get("anyOf").get(1), either.structure(), path);
        }
    }

    private JsonNode resolved(JsonNode schema) {
        JsonNode reference = schema.path("allOf").path(0).path("$ref");
        if (reference.isMissingNode()) {
            reference = schema.path("$ref");
        }
        return reference.isMissingNode() ? schema : root.at(reference.asText().substring(1));
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static JsonNode schema(String version) throws JsonProcessingException {
        return new ObjectMapper().readTree(DefinitionSchema.of(Optional.of(version)));
    }
}
