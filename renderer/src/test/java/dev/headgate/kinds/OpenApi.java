package dev.headgate.kinds;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the API server's OpenAPI v3 documents, one for each group and version, say together. */
final class OpenApi {
    /** One object by name: what can be replaced here is stored, unlike reviews, bindings and other requests. */
    private static final Pattern STORED =
            Pattern.compile("/(?:api|apis/[^/]+)/[^/]+(/namespaces/\\{namespace})?/[a-z]+/\\{name}");

    private final Map<String, Schema> schemas = new TreeMap<>();
    private final SortedMap<String, String> kinds = new TreeMap<>();
    private String version = "";

    OpenApi(List<String> documents) {
        documents.stream().map(Schema::load).forEach(this::add);
    }

    private void add(Schema document) {
        version = document.at("info").text("version");
        document.child("components")
                .flatMap(components -> components.child("schemas"))
                .ifPresent(all -> all.node().keySet().forEach(name -> schemas.put(name, all.at(name))));
        Schema paths = document.at("paths");
        for (String path : paths.node().keySet()) {
            Matcher stored = STORED.matcher(path);
            if (stored.matches()) {
                paths.at(path).child("put").ifPresent(put -> addKind(put, stored.group(1) != null));
            }
        }
    }

    private void addKind(Schema put, boolean namespaced) {
        Schema kind = put.at("x-kubernetes-group-version-kind");
        String group = kind.text("group");
        String body =
                put.at("requestBody", "content", "*/*", "schema").reference().orElseThrow();
        kinds.put(
                (group.isEmpty() ? "" : group + "/") + kind.text("version") + " " + kind.text("kind"),
                (namespaced ? "namespaced " : "cluster ") + body);
    }

    /** The version of the API server. */
    String version() {
        return version;
    }

    /** What is stored, "apps/v1 Deployment", with its scope and schema, "namespaced io.k8s.api.apps.v1.Deployment". */
    SortedMap<String, String> kinds() {
        return kinds;
    }

    Schema schema(String name) {
        return schemas.get(name);
    }
}
