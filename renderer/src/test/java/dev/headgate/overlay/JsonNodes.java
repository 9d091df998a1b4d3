package dev.headgate.overlay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.headgate.manifest.ListValue;
import dev.headgate.manifest.MapValue;
import dev.headgate.manifest.Scalar;
import dev.headgate.manifest.Value;
import java.math.BigDecimal;
import java.math.BigInteger;

/** A document of ours as Jackson's, for the validator of others. */
final class JsonNodes {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private JsonNodes() {}

    static JsonNode of(Value value) {
        if (value instanceof MapValue map) {
            ObjectNode node = NODES.objectNode();
            map.members().forEach((name, member) -> node.set(name, of(member)));
            return node;
        }
        if (value instanceof ListValue list) {
            ArrayNode node = NODES.arrayNode();
            list.items().forEach(item -> node.add(of(item)));
            return node;
        }
        Scalar scalar = (Scalar) value;
        return switch (scalar.type()) {
            case TEXT -> NODES.textNode(scalar.text());
            case INTEGER, OCTAL -> (JsonNode) NODES.numberNode(new BigInteger(scalar.text()));
            case DECIMAL -> (JsonNode) NODES.numberNode(new BigDecimal(scalar.text()));
            case BOOLEAN -> NODES.booleanNode(scalar.text().equals("true"));
            case NULL -> NODES.nullNode();
        };
    }
}
