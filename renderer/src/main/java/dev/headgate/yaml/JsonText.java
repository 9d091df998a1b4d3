package dev.headgate.yaml;

/** JSON written so that a reader of YAML takes it: without the few things in which JSON isn't YAML. */
final class JsonText {
    private JsonText() {}

    /** Whether the text is JSON to kubectl, which looks at the first character. */
    static boolean isJson(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != ' ' && c != '\n' && c != '\r' && c != '\t') {
                return c == '{';
            }
        }
        return false;
    }

    /** The same on the same lines: tabs between values become spaces, an escaped slash a slash, a further object a document. */
    static String asYaml(String json) {
        StringBuilder yaml = new StringBuilder(json.length() + 16);
        int depth = 0;
        boolean quoted = false;
        boolean began = false;
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (quoted && c == '\\' && i + 1 < json.length()) {
                i++;
                yaml.append(json.charAt(i) == '/' ? "" : "\\").append(json.charAt(i));
                continue;
            }
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && c == '{') {
                boolean newLine = !yaml.isEmpty() && yaml.charAt(yaml.length() - 1) == '\n';
                yaml.append(depth == 0 && began && newLine ? "--- " : "");
                depth++;
                began = true;
            } else if (!quoted && c == '}') {
                depth--;
            }
            yaml.append(c == '\t' && !quoted ? ' ' : c);
        }
        return yaml.toString();
    }
}
