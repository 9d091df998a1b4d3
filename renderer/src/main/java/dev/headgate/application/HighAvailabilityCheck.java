package dev.headgate.application;

import dev.headgate.manifest.Scalar;
import dev.headgate.problem.Nearest;
import java.util.List;
import java.util.Locale;

/** Says where high availability is asked for by halves: Flink would start without it, or not start. */
final class HighAvailabilityCheck {
    private static final String AT = "/highAvailability/";
    private static final List<String> TYPES = List.of("NONE", "kubernetes", "zookeeper");

    private HighAvailabilityCheck() {}

    static void check(EffectiveOptions options) {
        Scalar own = options.own("high-availability.type");
        Scalar directory = options.own("high-availability.storageDir");
        Scalar quorum = options.own("high-availability.zookeeper.quorum");
        String type = options.text("high-availability.type");
        String word = type == null ? "" : type.toLowerCase(Locale.ROOT);
        if (own != null && !isType(own.text())) {
            options.refuse(
                    own,
                    AT + "type",
                    "'" + own.text() + "' is no type of high availability",
                    Nearest.to(own.text(), TYPES)
                            .map(near -> "did you mean " + near + "?")
                            .orElse("write kubernetes, zookeeper, NONE or the name of a class"));
            return;
        }
        if (type == null) {
            lacksType(directory == null ? quorum : directory, options);
        }
        boolean kubernetes = word.equals("kubernetes") || word.endsWith(".kuberneteshaservicesfactory");
        boolean on = own != null && (kubernetes || word.equals("zookeeper"));
        if (on && options.text("high-availability.storageDir") == null) {
            options.lacks(
                    own,
                    AT + "directory",
                    "high availability without a directory, which Flink doesn't start with",
                    "add 'directory:' beside the type, on storage that all pods reach");
        }
        if (on && !kubernetes && options.text("high-availability.zookeeper.quorum") == null) {
            options.lacks(
                    own,
                    AT + "quorum",
                    "high availability by ZooKeeper without its servers",
                    "add 'quorum:' beside the type, such as zookeeper:2181");
        }
        if (quorum != null && own != null && kubernetes && EffectiveOptions.saidTogether(quorum, own)) {
            options.refuse(
                    quorum,
                    AT + "quorum",
                    "a quorum of ZooKeeper has no effect: the type is " + own.text() + " (" + own.position() + ")",
                    "remove it, or set the type to zookeeper");
        }
    }

    private static void lacksType(Scalar said, EffectiveOptions options) {
        if (said != null) {
            boolean quorum = said == options.own("high-availability.zookeeper.quorum");
            options.lacks(
                    said,
                    AT + "type",
                    "high availability is off: nothing says its type",
                    "add 'type: " + (quorum ? "zookeeper" : "kubernetes") + "' beside it");
        }
    }

    private static boolean isType(String type) {
        boolean word = type.equalsIgnoreCase("none")
                || type.equalsIgnoreCase("kubernetes")
                || type.equalsIgnoreCase("zookeeper");
        return word || type.indexOf('.') > 0;
    }
}
