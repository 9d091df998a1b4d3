package dev.headgate.standalone;

import dev.headgate.flink.FlinkVersion;
import java.util.Optional;
import java.util.Set;

/** Recognises the images that the Flink project publishes, whose contents are known; the tag of another says nothing about Flink. */
public final class OfficialImage {
    private static final Set<String> NAMES = Set.of(
            "flink",
            "library/flink",
            "apache/flink",
            "docker.io/flink",
            "docker.io/library/flink",
            "docker.io/apache/flink",
            "public.ecr.aws/docker/library/flink",
            "ghcr.io/apache/flink-docker");

    private OfficialImage() {}

    public static boolean is(String image) {
        return NAMES.contains(name(image));
    }

    /** The version that the tag of an official image begins with. */
    public static Optional<FlinkVersion> version(String image) {
        int at = image.indexOf('@');
        String tagged = at < 0 ? image : image.substring(0, at);
        String name = name(image);
        if (!is(image) || tagged.length() <= name.length() + 1) {
            return Optional.empty();
        }
        String tag = tagged.substring(name.length() + 1);
        int dot = tag.indexOf('.');
        int end = dot + 1;
        while (dot > 0 && end < tag.length() && Character.isDigit(tag.charAt(end))) {
            end++;
        }
        return dot > 0 && end > dot + 1
                ? FlinkVersion.parse("v" + tag.substring(0, dot) + "_" + tag.substring(dot + 1, end))
                : Optional.empty();
    }

    /** The image without tag and digest. */
    private static String name(String image) {
        int at = image.indexOf('@');
        String tagged = at < 0 ? image : image.substring(0, at);
        int colon = tagged.lastIndexOf(':');
        return colon > tagged.lastIndexOf('/') ? tagged.substring(0, colon) : tagged;
    }
}
