package dev.headgate.webhook.policy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.headgate.manifest.Manifest;
import dev.headgate.webhook.install.ApiServer;
import dev.headgate.webhook.install.ApiServer.Answer;
import dev.headgate.webhook.judge.ReviewRequests;
import dev.headgate.webhook.judge.RuleRequests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One object of a rule's case, as an API server is asked about it.
 *
 * @param before the object that it changes, which the API server has
 * @param path where it is created
 */
record Asked(String name, Path file, Manifest manifest, Optional<Manifest> before, String path, ObjectNode body) {
    private static final Path CASES = Path.of("../renderer/src/test/resources/rules");
    private static final Path MORE = Path.of("src/test/resources/policy/objects.yaml");

    /** The settings that the case is judged by, other than by default. */
    Optional<Path> settings() {
        Path settings = beside(file, ".settings.yaml");
        return Files.exists(settings) ? Optional.of(settings) : Optional.empty();
    }

    /** All of them; the objects that they change are created, while nothing refuses them. */
    static List<Asked> all(PolicyServer server) throws IOException, InterruptedException {
        List<Asked> all = new ArrayList<>();
        List<Path> files;
        try (Stream<Path> found = Files.walk(CASES)) {
            files = Stream.concat(Stream.of(MORE), found)
                    .filter(file -> file.toString().endsWith(".yaml"))
                    .filter(file -> !file.toString().endsWith(".before.yaml")
                            && !file.toString().endsWith(".settings.yaml"))
                    .sorted()
                    .toList();
        }
        for (int i = 0; i < files.size(); i++) {
            Path file = files.get(i);
            String namespace = "case-" + i;
            server.namespace(namespace, Map.of());
            Path beforeFile = beside(file, ".before.yaml");
            List<Manifest> old = Files.exists(beforeFile) ? RuleRequests.manifests(beforeFile) : List.of();
            for (Manifest manifest : RuleRequests.manifests(file)) {
                String plural = PolicyServer.PLURALS.get(manifest.key().kind());
                boolean going =
                        manifest.tree().map("metadata").orElseThrow().members().containsKey("deletionTimestamp");
                if (plural == null || !plural.startsWith(manifest.key().group() + "/") || going) {
                    continue; // none of the policy's, or one that can't be created so
                }
                String path = "/apis/" + manifest.apiVersion() + "/namespaces/" + namespace
                        + plural.substring(plural.indexOf('/'));
                ObjectNode body = inNamespace(json(manifest), namespace);
                Optional<Manifest> before = old.stream()
                        .filter(each -> each.key().equals(manifest.key()))
                        .findFirst();
                if (before.isPresent()) {
                    Answer created = server.api().post(path, inNamespace(json(before.get()), namespace));
                    PolicyServer.must(created);
                    ((ObjectNode) body.path("metadata"))
                            .set("resourceVersion", created.body().at("/metadata/resourceVersion"));
                }
                all.add(new Asked(file + " " + manifest.key(), file, manifest, before, path, body));
            }
        }
        return all;
    }

    private static ObjectNode inNamespace(ObjectNode object, String namespace) {
        if (object.path("metadata") instanceof ObjectNode metadata) {
            metadata.put("namespace", namespace);
        }
        return object;
    }

    private static Path beside(Path file, String ending) {
        return file.resolveSibling(file.getFileName().toString().replaceFirst("\\.yaml$", ending));
    }

    private static ObjectNode json(Manifest manifest) throws IOException {
        return (ObjectNode) ApiServer.JSON
                .readTree(ReviewRequests.of(manifest, Optional.empty()))
                .at("/request/object");
    }

    /** Whether a change leaves the spec as it was: then the API server asks nobody. */
    boolean isOfNoSpec() throws IOException {
        return before.isPresent() && json(before.get()).path("spec").equals(body.path("spec"));
    }

    /** Asks for it as a dry run. */
    Answer ask(ApiServer server) throws IOException, InterruptedException {
        String name = body.at("/metadata/name").asText();
        return before.isPresent()
                ? server.put(path + "/" + name + "?dryRun=All", body)
                : server.post(path + "?dryRun=All", body);
    }
}
