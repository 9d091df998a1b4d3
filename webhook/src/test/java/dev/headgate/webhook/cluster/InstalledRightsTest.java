package dev.headgate.webhook.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.headgate.webhook.install.Installation;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The installation grants what the webhook asks for, and no more. */
final class InstalledRightsTest {
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    @Test
    void everyKindMayBeRead() throws IOException {
        assertEquals(watched(false), granted("base/service-account.yaml"));
        assertEquals(watched(true), granted("components/standalone/cluster-role.yaml"));
    }

    private static Set<String> watched(boolean labelled) {
        Set<String> watched = new TreeSet<>();
        for (WatchedKind kind : WatchedKind.ALL) {
            if (kind.labelled() == labelled) {
                watched.add(kind.resource());
            }
        }
        return watched;
    }

    /** What the ClusterRole of a file lets be read. */
    private static Set<String> granted(String file) throws IOException {
        Set<String> granted = new TreeSet<>();
        for (JsonNode object : YAML.readerFor(JsonNode.class)
                .<JsonNode>readValues(Installation.FOLDER.resolve(file).toFile())
                .readAll()) {
            for (JsonNode rule : object.path("kind").asText().equals("ClusterRole")
                    ? object.path("rules")
                    : YAML.createArrayNode()) {
                String group = rule.at("/apiGroups/0").asText();
                rule.path("resources")
                        .forEach(resource ->
                                granted.add(group.isEmpty() ? resource.asText() : resource.asText() + "." + group));
            }
        }
        return granted;
    }
}
