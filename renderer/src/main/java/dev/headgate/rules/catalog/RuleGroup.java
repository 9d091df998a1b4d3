package dev.headgate.rules.catalog;

import java.util.Optional;

/** What rules are about: the chapters of RULES.md, in their order. */
public enum RuleGroup {
    JUDGED(
            "What is judged at all",
            "Objects and values of which nothing can be said, and acceptances that accept nothing.",
            "",
            "acceptance-without-effect amazon-emr-dialect canary-label unresolved-placeholder"),
    SLOTS(
            "Slots and parallelism",
            "How many TaskManagers and slots a job gets, and whether they are enough.",
            "",
            "parallelism-not-positive parallelism-above-hard-limit parallelism-default-invalid "
                    + "parallelism-default-ignored replicas-override-parallelism replicas-in-native-mode "
                    + "session-native-replicas standalone-session-without-replicas task-slots-not-positive "
                    + "parallelism-exceeds-fixed-slots session-slots-oversubscribed fixed-cluster-idle-slots "
                    + "wasted-slots slot-cap-below-parallelism resource-cap-below-need cluster-exceeds-budget "
                    + "overrides-malformed override-exceeds-max-parallelism reactive-unsupported-cluster "
                    + "reactive-replicas-above-max reactive-parallelism-set task-slots-excessive"),
    KEY_GROUPS(
            "Max-parallelism and keyed state",
            "The number of key groups, which state keeps for life.",
            "",
            "parallelism-exceeds-max-parallelism max-parallelism-out-of-range "
                    + "max-parallelism-unset-production max-parallelism-changed max-parallelism-introduced "
                    + "scale-beyond-derived-max max-parallelism-removed autoscaler-poor-max-parallelism"),
    MEMORY(
            "Memory and container resources",
            "What Flink makes of the memory it is given, and what Kubernetes makes of requests and limits.",
            "",
            "tm-memory-too-small jm-memory-too-small jm-heap-tiny task-heap-tiny memory-not-defined "
                    + "memory-unparseable ephemeral-storage-unparseable memory-without-unit "
                    + "memory-unit-differs-from-kubernetes memory-shadowed-by-spec resource-and-resources "
                    + "resources-quantity-invalid request-above-limit limit-factor-below-one cpu-not-positive "
                    + "deprecated-resource-not-positive memory-fraction-or-range-invalid managed-memory-unused "
                    + "managed-memory-zero-with-rocksdb network-memory-large-shuffle"),
    UPGRADES(
            "Upgrades, savepoints and nonces",
            "What happens to state when a job is changed, stopped or moved.",
            "",
            "stateful-upgrade-needs-checkpoint-dir savepoint-upgrade-needs-savepoint-dir "
                    + "savepoint-trigger-needs-savepoint-dir periodic-savepoint-needs-savepoint-dir "
                    + "max-checkpoint-age-needs-savepoint-dir last-state-without-ha upgrade-mode-defaulted "
                    + "checkpointing-disabled-stateful initial-savepoint-path-empty savepoint-path-malformed "
                    + "savepoint-path-not-a-snapshot initial-savepoint-ignored-on-update "
                    + "redeploy-nonce-without-path redeploy-from-stale-savepoint savepoint-path-in-config "
                    + "state-recovery-path-in-config stateless-drops-state suspended-resume-stateless "
                    + "suspended-stateless created-suspended allow-non-restored-state "
                    + "allow-non-restored-state-enabled job-code-changed-with-nonrestored "
                    + "allow-non-restored-without-savepoint snapshot-reference-removed-field "
                    + "periodic-savepoint-expression-invalid nonce-lowered restart-nonce-stateless "
                    + "trigger-nonce-deprecated spec-change-restarts-stateless delete-without-savepoint "
                    + "identity-changed deployment-mode-switch session-application-switch service-account-changed "
                    + "job-id-changed"),
    STATE(
            "Checkpoints and state backends",
            "Where state is kept, and how often it is made safe.",
            "",
            "checkpoint-interval-invalid duration-without-unit duration-iso-on-1x "
                    + "unaligned-with-concurrent unaligned-at-least-once max-concurrent-checkpoints-invalid "
                    + "min-pause-above-interval state-backend-unknown state-backend-changed changelog-toggled "
                    + "state-dir-moved filesystem-checkpoint-storage-without-dir state-path-unknown-scheme "
                    + "state-path-local-without-volume state-path-ephemeral-volume state-path-relative "
                    + "state-path-plugin-missing plugin-version-mismatch retention-deletes-checkpoints "
                    + "legacy-claim-mode claim-mode-shared-savepoint"),
    HIGH_AVAILABILITY(
            "High availability",
            "What lets a job survive the loss of its JobManager.",
            "",
            "ha-storage-dir-missing ha-mode-unknown ha-zookeeper-quorum-missing "
                    + "standby-jobmanager-without-ha jobmanager-replicas-not-positive "
                    + "taskmanager-replicas-not-positive rollback-without-ha health-check-without-recovery "
                    + "ha-storage-changed-last-state ha-removed-last-state ha-dir-shared forbidden-config-key"),
    OPTIONS(
            "Restart, scheduler and other options",
            "Options of Flink and of the operator that mean something else than they seem to, or nothing.",
            "",
            "restart-strategy-unknown restart-strategy-none-stateful scheduler-unknown "
                    + "adaptive-batch-with-streaming inplace-scaling-without-adaptive enum-value-invalid "
                    + "config-value-unparseable operator-option-unparseable config-key-unknown "
                    + "config-key-deprecated config-key-duplicate-alias config-key-conflict-nested-flat "
                    + "rest-port-collision"),
    AUTOSCALER("Autoscaler", "The operator's autoscaler, where it is switched on.", "autoscaler-", ""),
    SESSION_JOBS(
            "Session jobs", "Jobs that run on a session cluster.", "session-job-", "session-delete-with-running-jobs"),
    SNAPSHOTS("Snapshots", "FlinkStateSnapshot: savepoints and checkpoints as objects.", "snapshot-", ""),
    BLUE_GREEN(
            "Blue/green deployments",
            "FlinkBlueGreenDeployment: two deployments that replace each other.",
            "bluegreen-",
            ""),
    IMAGES(
            "Versions, images and names",
            "Which Flink runs, from which image, under which name.",
            "",
            "flink-version-missing flink-version-unsupported flink-version-deprecated "
                    + "flink-version-downgrade flink-version-major-upgrade "
                    + "version-change-while-suspended-last-state version-upgrade-last-state image-version-mismatch "
                    + "image-missing image-tag-floating image-pull-policy-never jar-uri-scheme jar-uri-malformed "
                    + "jar-uri-without-scheme-standalone python-job-without-driver config-key-too-new "
                    + "config-key-removed config-value-removed config-key-needs-version log-config-key-invalid "
                    + "deployment-name-invalid service-account-missing config-value-not-string"),
    NETWORK(
            "Network and ingress",
            "Who can reach what.",
            "",
            "ingress-template-missing ingress-template-not-url ingress-host-invalid "
                    + "ingress-placeholder-unknown ingress-port-dropped ingress-not-unique rest-service-exposed "
                    + "web-submit-enabled nodeport-collision"),
    PODS(
            "Pod templates",
            "Containers, volumes and what the operator makes of them.",
            "",
            "main-container-name volume-mount-without-volume pod-template-image-ignored " + "duplicate-name-in-list"),
    SECURITY(
            "Security",
            "Rights, and secrets that everybody can read.",
            "",
            "privileged-container host-path-volume secret-in-args-or-config run-as-root "
                    + "secret-kind-rendered openshift-run-as"),
    FLINK_CLUSTER("FlinkCluster", "The Spotify operator's kind.", "fc-", ""),
    STANDALONE("Standalone clusters", "Flink run from plain Deployments, Jobs and Services.", "sa-", ""),
    READING("How manifests are written", "What reading finds, before any rule about Flink is asked.", "", "");

    private final String title;
    private final String about;
    private final String prefix;
    private final String rules;

    /**
     * @param prefix with which the names of its rules begin, or ""
     * @param rules the names of those that don't
     */
    RuleGroup(String title, String about, String prefix, String rules) {
        this.title = title;
        this.about = about;
        this.prefix = prefix;
        this.rules = " " + rules + " ";
    }

    /** The group of a rule; empty for one that nobody put into any. */
    static Optional<RuleGroup> of(String rule) {
        for (RuleGroup group : values()) {
            if (group.rules.contains(" " + rule + " ")) {
                return Optional.of(group);
            }
        }
        for (RuleGroup group : values()) {
            if (!group.prefix.isEmpty() && rule.startsWith(group.prefix)) {
                return Optional.of(group);
            }
        }
        return Optional.empty();
    }

    public String title() {
        return title;
    }

    /** What it is about, as one sentence. */
    public String about() {
        return about;
    }
}
