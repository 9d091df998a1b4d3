package dev.headgate.manifest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A JSON document as values; kubectl answers in it, so that no reader of YAML stands between its answer and the test. */
final class JsonTree {
    private final JsonParser json;

    private JsonTree(JsonParser json) {
        this.json = json;
    }

    static MapValue read(String text) throws IOException {
        try (JsonParser json = new JsonFactory().createParser(text)) {
            json.nextToken();
            return (MapValue) new JsonTree(json).value();
        }
    }

    private Value value() throws IOException {
        return switch (json.currentToken()) {
            case START_OBJECT -> map();
            case START_ARRAY -> list();
            case VALUE_STRING -> Values.text(json.getText());
            case VALUE_NUMBER_INT -> Values.scalar(Scalar.Type.INTEGER, json.getText());
            case VALUE_NUMBER_FLOAT -> Values.scalar(Scalar.Type.DECIMAL, json.getText());
            case VALUE_TRUE, VALUE_FALSE -> Values.scalar(Scalar.Type.BOOLEAN, json.getText());
            default -> Values.scalar(Scalar.Type.NULL, "null");
        };
    }

    private MapValue map() throws IOException {
        Map<String, Value> members = new LinkedHashMap<>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            json.nextToken();
            members.put(name, value());
        }
        return Values.map(members);
    }

    private ListValue list() throws IOException {
        List<Value> items = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            items.add(value());
        }
        return Values.list(items);
    }
}
