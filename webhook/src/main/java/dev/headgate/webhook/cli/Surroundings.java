package dev.headgate.webhook.cli;

import dev.headgate.settings.Settings;
import dev.headgate.webhook.cluster.ApiServer;
import dev.headgate.webhook.cluster.LiveCluster;
import dev.headgate.webhook.cluster.Watch;
import dev.headgate.webhook.health.Companion;
import dev.headgate.webhook.judge.Cluster;
import dev.headgate.webhook.judge.FixedCluster;
import dev.headgate.webhook.judge.GivenFiles;
import dev.headgate.webhook.settings.ConfigMapName;
import dev.headgate.webhook.settings.ConfigMapWatch;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What a serving webhook judges by beside the review, as the command line asks for it.
 *
 * @param companions that keep it up to date
 */
record Surroundings(Supplier<Settings> settings, Cluster cluster, List<Companion> companions) {
    static final String SETTINGS = "--settings";
    static final String SETTINGS_CONFIGMAP = "--settings-configmap";
    static final String NO_CLUSTER = "--no-cluster";

    static Surroundings of(Arguments arguments, Map<String, String> environment) {
        Optional<ConfigMapName> map = configMap(arguments);
        Settings given = GivenFiles.settings(arguments.path(SETTINGS));
        if (arguments.has(NO_CLUSTER)) {
            return new Surroundings(() -> given, FixedCluster.UNKNOWN, List.of());
        }
        if (!ApiServer.isKnown(environment)) {
            if (map.isPresent()) {
                throw new UsageException(
                        "there is no API server to ask for the ConfigMap " + map.get(),
                        "run in a pod whose ServiceAccount has a token, or set KUBECONFIG");
            }
            return new Surroundings(() -> given, FixedCluster.UNKNOWN, List.of(new NoApiServer()));
        }
        LiveCluster cluster = new LiveCluster();
        if (map.isEmpty()) {
            return new Surroundings(() -> given, cluster, List.of(new ApiServer(List.of(), cluster)));
        }
        ConfigMapWatch watch = new ConfigMapWatch(map.get());
        List<Watch> first = List.of(watch);
        return new Surroundings(watch.settings(), cluster, List.of(watch, new ApiServer(first, cluster)));
    }

    private static Optional<ConfigMapName> configMap(Arguments arguments) {
        Optional<String> text = arguments.text(SETTINGS_CONFIGMAP);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        for (String other : List.of(SETTINGS, NO_CLUSTER)) {
            if (arguments.has(other)) {
                throw new UsageException("both " + SETTINGS_CONFIGMAP + " and " + other + " stand there", "remove one");
            }
        }
        Optional<ConfigMapName> name = ConfigMapName.parse(text.get());
        if (name.isEmpty()) {
            throw new UsageException(
                    SETTINGS_CONFIGMAP + " is '" + text.get() + "'", "write it like headgate/headgate-settings");
        }
        return name;
    }
}
