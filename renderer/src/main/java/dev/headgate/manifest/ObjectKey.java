package dev.headgate.manifest;

import java.util.Comparator;

/**
 * What tells one Kubernetes object from another within a layer stack: the version doesn't count.
 *
 * @param group the API group, "" for the core group
 */
public record ObjectKey(String group, String kind, String name) implements Comparable<ObjectKey> {
    private static final Comparator<ObjectKey> ORDER =
            Comparator.comparing(ObjectKey::kind).thenComparing(ObjectKey::name).thenComparing(ObjectKey::group);

    /** The group within an apiVersion: "apps" of "apps/v1", "" of "v1". */
    public static String groupOf(String apiVersion) {
        int slash = apiVersion.indexOf('/');
        return slash < 0 ? "" : apiVersion.substring(0, slash);
    }

    @Override
    public int compareTo(ObjectKey other) {
        return ORDER.compare(this, other);
    }

    /** As people say it: "FlinkDeployment netflow". */
    @Override
    public String toString() {
        return kind + " " + name;
    }
}
