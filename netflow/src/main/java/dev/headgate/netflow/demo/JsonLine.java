package dev.headgate.netflow.demo;

/** An object on one line, of names and values that need no escapes. */
final class JsonLine {
    private final StringBuilder line = new StringBuilder(2048);

    JsonLine add(String name, String text) {
        return addRaw(name, '"' + text + '"');
    }

    JsonLine add(String name, long number) {
        return addRaw(name, Long.toString(number));
    }

    JsonLine addRaw(String name, String json) {
        line.append(line.length() == 0 ? '{' : ',')
                .append('"')
                .append(name)
                .append("\":")
                .append(json);
        return this;
    }

    String end() {
        return line.append('}').toString();
    }
}
