package dev.headgate.overlay;

import static dev.headgate.overlay.Shape.fields;
import static dev.headgate.overlay.Shape.leaf;
import static dev.headgate.overlay.Shape.named;
import static dev.headgate.overlay.Shape.numbers;
import static dev.headgate.overlay.Shape.texts;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** The kinds of generated objects: two that Kubernetes knows, one of Flink and one that nobody does. */
final class Shapes {
    private static final Shape.Leaf TEXT = texts(
            "plain",
            "${v0}",
            "a ${v1} b",
            "${v0}-${n0}",
            "$${v0}",
            "${HOME}",
            "$(POD_IP)",
            "on",
            "1.20",
            "",
            " x ",
            "it's",
            "tab\t",
            "caf\u00e9",
            "two\nlines\n",
            "\\ \"");
    private static final Shape.Leaf CONTENT = texts("${v0}", "a\nb", "two\n\nlines\n", " lead", "0777", "x: y # z", "");
    private static final Shape.Leaf NUMBER = leaf(
            Written.number(0), Written.number(1), Written.number(42), Written.text("${n0}"), Written.text("${n1}"));
    private static final Shape.Leaf TRUTH = leaf(Written.truth(true), Written.truth(false));
    private static final Shape METADATA = fields(Map.of(
            "labels", new Shape.Names(List.of("team", "example.com/role", "on"), TEXT),
            "annotations", new Shape.Names(List.of("note", "a~b/c"), TEXT)));

    private static final Shape.Leaf QUANTITY =
            leaf(Written.number(2), Written.decimal("0.50"), Written.text("500m"), Written.text("2Gi"));
    private static final Shape VARIABLES = named(
            texts("A", "B", "C", "PATH"),
            Map.of(
                    "value",
                    TEXT,
                    "valueFrom",
                    fields(Map.of("fieldRef", fields(Map.of("fieldPath", texts("status.podIP", "metadata.name")))))),
            "value",
            "valueFrom");
    private static final Shape MOUNTS = new Shape.Keyed(
            Map.of("mountPath", texts("/data", "/etc/conf", "/tmp")),
            new Shape.Fields(Map.of("name", texts("data", "conf"), "readOnly", TRUTH), Set.of()));
    private static final Shape PORTS = new Shape.Keyed(
            Map.of("containerPort", numbers(53, 8081), "protocol", texts("TCP", "UDP")),
            new Shape.Fields(Map.of("name", texts("dns", "web"), "hostPort", numbers(80, 81)), Set.of()));
    private static final Shape CONTAINERS = named(
            texts("flink-main-container", "sidecar", "log"),
            Map.of(
                    "image",
                    texts("example.com/app:1", "example.com/${v0}:2"),
                    "args",
                    new Shape.Plain(TEXT),
                    "env",
                    VARIABLES,
                    "volumeMounts",
                    MOUNTS,
                    "ports",
                    PORTS,
                    "resources",
                    fields(Map.of("limits", new Shape.Names(List.of("cpu", "memory"), QUANTITY)))));
    private static final Shape VOLUMES = named(
            texts("data", "conf", "more"),
            Map.of(
                    "emptyDir", fields(Map.of("medium", texts("Memory", "HugePages"))),
                    "secret", fields(Map.of("secretName", TEXT, "optional", TRUTH)),
                    "configMap",
                            fields(Map.of(
                                    "name",
                                    TEXT,
                                    "defaultMode",
                                    leaf(Written.fileMode(0644), Written.fileMode(0400))))),
            "emptyDir",
            "secret",
            "configMap");
    private static final Shape POD = fields(Map.of(
            "containers", CONTAINERS,
            "initContainers", CONTAINERS,
            "volumes", VOLUMES,
            "nodeSelector", new Shape.Names(List.of("disk", "zone"), TEXT),
            "terminationGracePeriodSeconds", NUMBER));
    private static final Shape TEMPLATE = fields(Map.of("metadata", METADATA, "spec", POD));

    private static final Shape DEPLOYMENT = fields(Map.of("replicas", NUMBER, "paused", TRUTH, "template", TEMPLATE));
    private static final Shape FLINK_DEPLOYMENT = fields(Map.of(
            "image",
            TEXT,
            "flinkVersion",
            texts("v1_19", "v1_20"),
            "flinkConfiguration",
            new Shape.Names(
                    List.of("taskmanager.numberOfTaskSlots", "restart-strategy.type", "pipeline.object-reuse"),
                    leaf(
                            Written.number(2),
                            Written.decimal("1.20"),
                            Written.truth(true),
                            Written.text("2"),
                            Written.text("${n0}"),
                            Written.text("${v0}"))),
            "job",
            fields(Map.of(
                    "parallelism",
                    NUMBER,
                    "upgradeMode",
                    texts("savepoint", "last-state", "stateless"),
                    "args",
                    new Shape.Plain(TEXT))),
            "taskManager",
            fields(Map.of(
                    "replicas", NUMBER,
                    "resource", fields(Map.of("cpu", numbers(1, 2), "memory", texts("2048m", "1g"))),
                    "podTemplate", TEMPLATE)),
            "podTemplate",
            TEMPLATE));
    private static final Shape ANYTHING = new Shape.Names(
            List.of("containers", "name", "value", "on", "$${v0}", "caf\u00e9", "empty"),
            leaf(Written.text("${v1}"), Written.text("two\nlines"), Written.decimal("1.5e3"), Written.truth(false)));
    private static final Shape WIDGET = fields(Map.of(
            "containers",
            new Shape.Plain(ANYTHING),
            "env",
            new Shape.Plain(new Shape.Plain(TEXT)),
            "value",
            ANYTHING,
            "deep",
            fields(Map.of("er", fields(Map.of("est", ANYTHING))))));

    private Shapes() {}

    /** What an object of the kind holds beside what it is called. */
    static Shape of(String kind) {
        return switch (kind) {
            case "Deployment" -> fields(Map.of("metadata", METADATA, "spec", DEPLOYMENT));
            case "FlinkDeployment" -> fields(Map.of("metadata", METADATA, "spec", FLINK_DEPLOYMENT));
            case "ConfigMap" ->
                fields(Map.of(
                        "metadata", METADATA, "data", new Shape.Names(List.of("a", "b.properties", "on"), CONTENT)));
            default -> fields(Map.of("metadata", METADATA, "spec", WIDGET));
        };
    }
}
