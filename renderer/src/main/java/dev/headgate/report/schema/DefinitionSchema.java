package dev.headgate.report.schema;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.headgate.definition.DefinitionType;
import dev.headgate.definition.Descriptions;
import dev.headgate.kinds.Kind;
import dev.headgate.kinds.TypeTable;
import dev.headgate.kinds.type.EitherType;
import dev.headgate.kinds.type.IntegerRange;
import dev.headgate.kinds.type.ListType;
import dev.headgate.kinds.type.MapType;
import dev.headgate.kinds.type.ObjectType;
import dev.headgate.kinds.type.Primitive;
import dev.headgate.kinds.type.Type;
import dev.headgate.kinds.type.WordType;
import dev.headgate.report.format.Json;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The JSON schema (draft-07) of application definitions, for editors: what the type says that definitions are held
 * against, with descriptions. Object types that occur in several places are written once, under {@code definitions}.
 */
public final class DefinitionSchema {
    private static final String ROOT = "";

    private final JsonGenerator json;
    private final Map<ObjectType, String> shared;
    private final ScalarSchema scalars;

    private DefinitionSchema(JsonGenerator json, Map<ObjectType, String> shared) {
        this.json = json;
        this.shared = shared;
        this.scalars = new ScalarSchema(json);
    }

    /** @param operatorVersion whose fields of a FlinkDeployment it has; the newest known where it is empty */
    public static String of(Optional<String> operatorVersion) {
        Kind deployment = TypeTable.shipped()
                .find("flink.apache.org/v1beta1", "FlinkDeployment", operatorVersion)
                .orElseThrow();
        ObjectType definition = DefinitionType.of((ObjectType) deployment.type(), operatorVersion);
        return Json.document(json -> new DefinitionSchema(json, SharedTypes.of(definition)).write(definition));
    }

    private void write(ObjectType definition) throws IOException {
        json.writeStartObject();
        json.writeStringField("$schema", "http://json-schema.org/draft-07/schema#");
        json.writeStringField("title", "Headgate: the definition of an application");
        json.writeStringField("type", "object");
        members(definition, ROOT);
        json.writeObjectFieldStart("definitions");
        json.writeObjectFieldStart(ScalarSchema.PATCH);
        json.writeStringField("description", "How the map is laid over that of the lower layers.");
        scalars.write(ScalarSchema.PATCH_WORDS, false);
        json.writeEndObject();
        scalars.option();
        for (Map.Entry<ObjectType, String> type : shared.entrySet()) {
            json.writeObjectFieldStart(type.getValue());
            type("object", false);
            members(type.getKey(), null);
            json.writeEndObject();
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    /** @param path of the field from the definition's root, or null within a shared type */
    private void field(Type type, String path) throws IOException {
        json.writeStartObject();
        Optional<String> description = path == null ? Optional.empty() : Descriptions.of(path);
        if (description.isPresent()) {
            json.writeStringField("description", description.get());
        }
        Optional<String> example = path == null ? Optional.empty() : Descriptions.example(path);
        if (example.isPresent()) {
            json.writeFieldName("examples");
            json.writeRawValue("[ " + example.get() + " ]");
        }
        content(type, path, false, description.isPresent() || example.isPresent());
        json.writeEndObject();
    }

    /**
     * What a type says, into the object that is open.
     *
     * @param item whether it stands in a list, where nothing is no value
     * @param beside whether something stands beside it already, which draft-07 would ignore beside a reference
     */
    private void content(Type type, String path, boolean item, boolean beside) throws IOException {
        if (type instanceof ObjectType object) {
            if (!shared.containsKey(object)) {
                type("object", item);
                members(object, path);
            } else if (item || beside) {
                if (item) {
                    type("object", true);
                }
                json.writeArrayFieldStart("allOf");
                json.writeStartObject();
                ScalarSchema.reference(json, shared.get(object));
                json.writeEndObject();
                json.writeEndArray();
            } else {
                ScalarSchema.reference(json, shared.get(object));
            }
        } else if (type instanceof MapType map) {
            type("object", item);
            patch(path);
            json.writeFieldName("additionalProperties");
            json.writeStartObject();
            content(map.values(), path, false, false);
            json.writeEndObject();
        } else if (type instanceof ListType list) {
            type("array", item);
            json.writeObjectFieldStart("items");
            content(list.items(), path, true, false);
            json.writeEndObject();
        } else if (type instanceof EitherType either) {
            json.writeArrayFieldStart("anyOf");
            for (Type one : new Type[] {either.scalar(), either.structure()}) {
                json.writeStartObject();
                content(one, path, item, false);
                json.writeEndObject();
            }
            json.writeEndArray();
        } else if (type instanceof WordType words) {
            scalars.write(words, item);
        } else if (type instanceof IntegerRange range) {
            scalars.write(range, item);
        } else {
            scalars.write((Primitive) type, item);
        }
    }

    private void members(ObjectType type, String path) throws IOException {
        json.writeObjectFieldStart("properties");
        for (String name : new TreeSet<>(type.names())) {
            json.writeFieldName(name);
            String below = path == null || path.equals(ROOT) ? name : path + "." + name;
            field(type.field(name).orElseThrow(), path == null ? null : below);
        }
        json.writeEndObject();
        patch(path);
        if (!type.open()) {
            json.writeBooleanField("additionalProperties", false);
        } else {
            json.writeObjectFieldStart("propertyNames");
            json.writeStringField("pattern", ScalarSchema.NAME + "|" + ScalarSchema.PATCH_NAME);
            json.writeEndObject();
        }
    }

    /** As a pattern, so that no editor offers the word before the fields. */
    private void patch(String path) throws IOException {
        boolean allowed = path == null || !path.equals(ROOT) && DefinitionType.isPatchable(path.split("\\.", 2)[0]);
        json.writeObjectFieldStart("patternProperties");
        json.writeFieldName(ScalarSchema.PATCH_NAME);
        if (allowed) {
            json.writeStartObject();
            ScalarSchema.reference(json, ScalarSchema.PATCH);
            json.writeEndObject();
        } else {
            json.writeBoolean(false);
        }
        json.writeEndObject();
    }

    private void type(String name, boolean item) throws IOException {
        ScalarSchema.types(json, item, name);
    }
}
