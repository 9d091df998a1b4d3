package dev.headgate.webhook.settings;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.base.ResourceDefinitionContext;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Events about the ConfigMap, which {@code kubectl describe} shows. Of each state of it there is one, whatever the number of
 * replicas; who changes it faster than that, learns of the newest state.
 */
final class SettingsEvents {
    private static final long NANOS_BETWEEN = Duration.ofSeconds(10).toNanos();
    private static final int LONGEST_MESSAGE = 1000; // of 1024 that an Event may have

    private static final ResourceDefinitionContext EVENTS = new ResourceDefinitionContext.Builder()
            .withVersion("v1")
            .withKind("Event")
            .withPlural("events")
            .withNamespaced(true)
            .build();

    private final ConfigMapName name;
    private GenericKubernetesResource waiting;
    private long sentAt = System.nanoTime() - NANOS_BETWEEN;

    SettingsEvents(ConfigMapName name) {
        this.name = name;
    }

    /** Something is to be said about a state of the ConfigMap. */
    void report(ConfigMap map, String type, String reason, String message) {
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("apiVersion", "v1");
        about.put("kind", "ConfigMap");
        about.put("namespace", name.namespace());
        about.put("name", name.name());
        about.put("uid", map.uid());
        about.put("resourceVersion", map.version());
        String now = Instant.now().toString();
        GenericKubernetesResource event = new GenericKubernetesResource();
        event.setApiVersion("v1");
        event.setKind("Event");
        event.setMetadata(metadata(map, reason));
        event.setAdditionalProperty("involvedObject", about);
        event.setAdditionalProperty("type", type);
        event.setAdditionalProperty("reason", reason);
        event.setAdditionalProperty(
                "message",
                message.length() <= LONGEST_MESSAGE ? message : message.substring(0, LONGEST_MESSAGE) + "...");
        event.setAdditionalProperty("source", Map.of("component", "headgate-webhook"));
        event.setAdditionalProperty("reportingComponent", "headgate-webhook");
        event.setAdditionalProperty("firstTimestamp", now);
        event.setAdditionalProperty("lastTimestamp", now);
        event.setAdditionalProperty("count", 1);
        waiting = event;
    }

    /** The same name for the same state, so that the API server keeps only one of those that replicas send. */
    private ObjectMeta metadata(ConfigMap map, String reason) {
        ObjectMeta metadata = new ObjectMeta();
        String state = map.uid() + " " + map.version() + " " + reason;
        metadata.setName(name.name() + "." + String.format("%08x", state.hashCode()));
        metadata.setNamespace(name.namespace());
        return metadata;
    }

    /** Sends what waits, unless something was sent just now. */
    void send(KubernetesClient client) {
        if (waiting == null || System.nanoTime() - sentAt < NANOS_BETWEEN) {
            return;
        }
        GenericKubernetesResource event = waiting;
        waiting = null;
        sentAt = System.nanoTime();
        try {
            client.genericKubernetesResources(EVENTS)
                    .inNamespace(name.namespace())
                    .resource(event)
                    .create();
        } catch (KubernetesClientException e) {
            if (e.getCode() == 0 || e.getCode() >= 500) {
                waiting = event; // nobody is there; what another replica said, or RBAC forbids, isn't said again
            }
        }
    }
}
