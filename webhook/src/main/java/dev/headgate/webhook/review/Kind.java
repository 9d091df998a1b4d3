package dev.headgate.webhook.review;

/**
 * What an object is.
 *
 * @param group the API group, "" for the core group
 */
public record Kind(String group, String version, String kind) {
    /** As an object states it: "flink.apache.org/v1beta1", or "v1" in the core group. */
    public String apiVersion() {
        return group.isEmpty() ? version : group + "/" + version;
    }
}
