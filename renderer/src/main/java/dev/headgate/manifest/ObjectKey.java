package dev.headgate.manifest;

/**
 * What tells one Kubernetes object from another within a layer stack: the version doesn't count.
 *
 * @param group the API group, "" for the core group
 */
public record ObjectKey(String group, String kind, String name) implements Comparable<ObjectKey> {
    /** The group within an apiVersion: "apps" of "apps/v1", "" of "v1". */
    public static String groupOf(String apiVersion) {
        int slash = apiVersion.indexOf('/');
        return slash < 0 ? "" : apiVersion.substring(0, slash);
    }

    @Override
    public int compareTo(ObjectKey other) {
        int order = kind.compareTo(other.kind);
        if (order == 0) {
            order = name.compareTo(other.name);
        }
        return order == 0 ? group.compareTo(other.group) : order;
    }

    /** As people say it: "FlinkDeployment netflow". */
    @Override
    public String toString() {
        return kind + " " + name;
    }
}
