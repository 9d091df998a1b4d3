package dev.headgate.webhook.settings;

import java.util.Map;

/**
 * A ConfigMap as it was found.
 *
 * @param version that the API server gives to each state of it
 */
record ConfigMap(String uid, String version, Map<String, String> data) {
    ConfigMap {
        data = Map.copyOf(data);
    }
}
