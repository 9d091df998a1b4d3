package dev.headgate.webhook.settings;

import dev.headgate.settings.Settings;
import dev.headgate.webhook.cluster.Following;
import dev.headgate.webhook.cluster.Watch;
import dev.headgate.webhook.health.Companion;
import dev.headgate.webhook.health.Journal;
import dev.headgate.webhook.metrics.Metrics;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.Resource;
import io.fabric8.kubernetes.client.dsl.base.ResourceDefinitionContext;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Has the settings of a ConfigMap follow what somebody writes there. */
public final class ConfigMapWatch implements Watch, Companion {
    /** How long settings hold whose ConfigMap is gone. */
    private static final Duration GRACE = Duration.ofSeconds(60);

    /** How long requests are kept away for settings that nobody can tell yet; longer, being away would do more harm. */
    private static final long PATIENCE_NANOS = Duration.ofSeconds(5).toNanos();

    private static final ResourceDefinitionContext CONFIG_MAPS = new ResourceDefinitionContext.Builder()
            .withVersion("v1")
            .withKind("ConfigMap")
            .withPlural("configmaps")
            .withNamespaced(true)
            .build();

    private final ConfigMapName name;
    private final SettingsEvents events;
    private final SettingsJournal journal;
    private final LiveSettings settings;
    private final long began = System.nanoTime();
    private final Following following;

    public ConfigMapWatch(ConfigMapName name) {
        this(name, GRACE);
    }

    /** @param grace how long settings hold whose ConfigMap is gone */
    ConfigMapWatch(ConfigMapName name, Duration grace) {
        this.name = name;
        this.events = new SettingsEvents(name);
        this.journal = new SettingsJournal(events);
        this.settings = new LiveSettings(name, grace, journal);
        this.following = new Following(
                "get, list and watch on the ConfigMap " + name.name() + " in the namespace " + name.namespace());
    }

    /** What holds at the moment. */
    public Supplier<Settings> settings() {
        return settings;
    }

    @Override
    public void start(Journal told, Metrics metrics) {
        journal.tellTo(told, metrics);
        metrics.show(
                "headgate.settings.current",
                "1 while the settings hold that the ConfigMap says",
                () -> settings.isCurrent() ? 1 : 0);
    }

    @Override
    public Optional<String> notReady() {
        return settings.isAnswered() || System.nanoTime() - began > PATIENCE_NANOS
                ? Optional.empty()
                : Optional.of("the settings aren't known yet");
    }

    @Override
    public List<String> notes() {
        return settings.notes();
    }

    @Override
    public void start(KubernetesClient client) {
        following.start(map(client).runnableInformer(0));
    }

    @Override
    public void look(KubernetesClient client) {
        following.look(() -> map(client).get());
        if (following.wasWatchedWithin(Following.BREAK)) {
            Optional<GenericKubernetesResource> found = following.first();
            if (found.isPresent()) {
                settings.found(content(found.get()));
            } else {
                settings.gone(System.nanoTime());
            }
        } else {
            following.problem().ifPresent(settings::unknown);
            if (following.isRefused()) {
                settings.giveUp();
            }
        }
        events.send(client);
    }

    @Override
    public boolean isAnswered() {
        return following.isAnswered();
    }

    @Override
    public void unreachable(String why) {
        settings.unknown(why);
    }

    @Override
    public void close() {
        following.close();
    }

    private Resource<GenericKubernetesResource> map(KubernetesClient client) {
        return client.genericKubernetesResources(CONFIG_MAPS)
                .inNamespace(name.namespace())
                .withName(name.name());
    }

    private static ConfigMap content(GenericKubernetesResource object) {
        Map<String, String> data = new LinkedHashMap<>();
        if (object.getAdditionalProperties().get("data") instanceof Map<?, ?> given) {
            given.forEach((key, value) -> data.put(key.toString(), value.toString()));
        }
        return new ConfigMap(object.getMetadata().getUid(), object.getMetadata().getResourceVersion(), data);
    }
}
