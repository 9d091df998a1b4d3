package dev.headgate.manifest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Strings that readers of YAML have taken for something else, as strings/tricky.txt lists them: a JSON string a line. */
final class TrickyStrings {
    private static final Path FILE = Path.of("src/test/resources/strings/tricky.txt");
    private static final JsonFactory JSON = new JsonFactory();

    private TrickyStrings() {}

    static List<String> read() {
        try {
            List<String> strings = new ArrayList<>();
            for (String line : Files.readAllLines(FILE)) {
                if (!line.isEmpty() && !line.startsWith("#")) {
                    strings.add(string(line));
                }
            }
            return strings;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String string(String line) throws IOException {
        try (JsonParser json = JSON.createParser(line)) {
            String string = json.nextTextValue();
            if (string == null || json.nextToken() != null) {
                throw new IOException(FILE + " has a line that is no JSON string: " + line);
            }
            return string;
        }
    }
}
