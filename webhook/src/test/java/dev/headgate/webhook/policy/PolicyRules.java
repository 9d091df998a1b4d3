package dev.headgate.webhook.policy;

import static dev.headgate.webhook.policy.PolicyRule.CLUSTERS;
import static dev.headgate.webhook.policy.PolicyRule.DEPLOYMENTS;
import static dev.headgate.webhook.policy.PolicyRule.measured;
import static dev.headgate.webhook.policy.PolicyRule.of;
import static dev.headgate.webhook.policy.PolicyRule.ofChange;

import java.util.List;

/** The rules that a policy can tell of, in the order of their names. */
final class PolicyRules {
    /** 0 or less, in whichever way it is written. */
    private static final String NOT_POSITIVE =
            ".matches(r'^\\s*(-([0-9]+[.]?[0-9]*|[.][0-9]+)|[+]?(0+[.]?0*|[.]0+))([eE][+-]?[0-9]+)?[fFdD]?\\s*$')";

    /** Less than 0; what is so small that it might be read as 0 is left to the webhook. */
    private static final String NEGATIVE =
            ".matches(r'^\\s*-([0-9]*[1-9][0-9]*[.]?[0-9]*|[0-9]*[.][0-9]*[1-9][0-9]*)([eE][+-]?[0-9]{1,2})?[fFdD]?\\s*$')";

    private static final String NO_AGE = "@job.?maxStateAgeToRestoreSeconds.orValue(null) == null";

    private static final List<String> FLINK_DEPLOYMENT = List.of("FlinkDeployment");
    private static final List<String> FLINK_CLUSTER = List.of("FlinkCluster");
    private static final List<String> APACHE =
            List.of("FlinkDeployment", "FlinkBlueGreenDeployment", "FlinkSessionJob");
    private static final List<String> ALL =
            List.of("FlinkDeployment", "FlinkBlueGreenDeployment", "FlinkSessionJob", "FlinkCluster");

    static final List<PolicyRule> RULES = List.of(
            of(
                    "cpu-not-positive",
                    CLUSTERS,
                    cpu("jobManager"),
                    "@standalone && " + cpu("taskManager"),
                    "@cpuCores != null && @cpuCores" + NOT_POSITIVE),
            ofChange(
                    "deployment-mode-switch",
                    FLINK_DEPLOYMENT,
                    "@standalone != @old:standalone && !@old:undeployed &&\n!"
                            + Cel.isPlaceholder("string(@spec.?mode.orValue(''))")
                            + " &&\n!" + Cel.isPlaceholder("string(@old:spec.?mode.orValue(''))")),
            of(
                    "deprecated-resource-not-positive",
                    DEPLOYMENTS,
                    noMemory("jobManager"),
                    negativeStorage("jobManager"),
                    noMemory("taskManager"),
                    negativeStorage("taskManager")),
            of("ephemeral-storage-unparseable", DEPLOYMENTS, storage("jobManager"), storage("taskManager")),
            of(
                    "fc-restart-policy-without-age",
                    FLINK_CLUSTER,
                    "@job.?restartPolicy.orValue('') == 'FromSavepointOnFailure' &&\n" + NO_AGE),
            ofChange(
                    "fc-savepoints-dir-removed",
                    FLINK_CLUSTER,
                    """
                    @hasJob && @job.?savepointsDir.orValue('') == '' &&
                    @old:job.?savepointsDir.orValue('') != ''"""),
            of(
                    "fc-take-savepoint-false-without-age",
                    FLINK_CLUSTER,
                    "@job.?takeSavepointOnUpdate.orValue(true) == false &&\n" + NO_AGE),
            of(
                    "initial-savepoint-path-empty",
                    DEPLOYMENTS,
                    """
                    request.operation == 'CREATE' && type(@job.?initialSavepointPath.orValue(null)) == string &&
                    !@startsFromSavepoint && (@standalone ||
                    string(@spec.?flinkVersion.orValue('')).matches('^v([2-9]|[1-9][0-9]{1,2})_[0-9]{1,3}$'))"""),
            ofChange(
                    "max-parallelism-changed",
                    CLUSTERS,
                    """
                    @old:maxParallelismNumber > 0 && @maxParallelismNumber > 0 &&
                    @old:maxParallelismNumber != @maxParallelismNumber && @stateful"""),
            of(
                    "max-parallelism-out-of-range",
                    CLUSTERS,
                    "@hasJob && @maxParallelism != null && @maxParallelismNumber == 0 &&\n!"
                            + Cel.isPlaceholder("@maxParallelism")),
            of("memory-without-unit", CLUSTERS, memory("jobManager"), memory("taskManager")),
            measured(
                    "parallelism-above-hard-limit",
                    DEPLOYMENTS,
                    List.of("scheduler-mode", "jobvertex-parallelism-overrides"),
                    "@parallelism > 32768 && !@reactive",
                    "@parallelism",
                    "@hasReplicas == @old:hasReplicas"),
            measured(
                    "parallelism-exceeds-max-parallelism",
                    DEPLOYMENTS,
                    List.of("scheduler-mode", "jobvertex-parallelism-overrides"),
                    """
                    @maxParallelismNumber > 0 && @parallelism > @maxParallelismNumber &&
                    @parallelism <= 32768 && !@reactive""",
                    "@parallelism - @maxParallelismNumber",
                    "@hasReplicas == @old:hasReplicas"),
            measured(
                    "parallelism-not-positive",
                    ALL,
                    List.of(),
                    """
                    @hasJob && (@job.?parallelism.orValue(null) == null
                      ? !(@hasReplicas && @object.kind != 'FlinkSessionJob') && @object.kind != 'FlinkCluster'
                      : type(@job.parallelism) == int && @job.parallelism < 1 &&
                        (!@hasReplicas || @object.kind in ['FlinkSessionJob', 'FlinkCluster']))""",
                    "(@job.?parallelism.orValue(null) == null ? -9223372036854775807 : 0 - int(@job.parallelism))",
                    ""),
            of(
                    "reactive-unsupported-cluster",
                    CLUSTERS,
                    """
                    @reactive && !(@hasJob && (@object.kind == 'FlinkCluster'
                      ? @job.?mode.orValue('') == 'Application' : @standalone))"""),
            ofChange(
                    "redeploy-nonce-without-path",
                    APACHE,
                    """
                    @old:hasJob && !@old:undeployed && !@startsFromSavepoint &&
                    type(@job.?savepointRedeployNonce.orValue(null)) == int &&
                    @job.savepointRedeployNonce != @old:job.?savepointRedeployNonce.orValue(null) &&
                    (@object.kind == 'FlinkDeployment' || @stateful)"""),
            of(
                    "savepoint-path-in-config",
                    DEPLOYMENTS,
                    """
                    request.operation == 'CREATE' && @hasJob && !@startsFromSavepoint &&
                    @savepointPath != null && @savepointPath.matches(r'\\S')"""),
            ofChange("session-application-switch", FLINK_DEPLOYMENT, "@hasJob != @old:hasJob && !@old:undeployed"),
            of(
                    "state-recovery-path-in-config",
                    DEPLOYMENTS,
                    """
                    @hasJob && @job.?upgradeMode.orValue('') == 'savepoint' &&
                    @recoveryPath != null && @recoveryPath.matches(r'\\S') &&
                    string(@spec.?flinkVersion.orValue('')).matches('^v(1_(2[0-9]|[3-9][0-9]|[1-9][0-9]{2})|([2-9]|[1-9][0-9]{1,2})_[0-9]{1,3})$')"""),
            of(
                    "task-slots-not-positive",
                    CLUSTERS,
                    "@slots != null && @slotsNumber == 0 &&\n!" + Cel.isPlaceholder("@slots")));

    private PolicyRules() {}

    private static String inSpec(String component, String name) {
        return "@object.kind != 'FlinkCluster' && !@$AsInPods && @$Resource.?".replace("$", component) + name
                + ".orValue(null) != null";
    }

    private static String cpu(String component) {
        return inSpec(component, "cpu") + " &&\nstring(@" + component + "Resource.cpu)" + NEGATIVE;
    }

    private static String noMemory(String component) {
        return inSpec(component, "memory") + " &&\nstring(@" + component + "Resource.memory)"
                + ".matches(r'(?i)^\\s*0+\\s*(bytes|kibibytes|mebibytes|gibibytes|tebibytes|[kmgtpe]i?b?|b)?\\s*$')";
    }

    private static String negativeStorage(String component) {
        String text = "string(@" + component + "Resource.ephemeralStorage)";
        return inSpec(component, "ephemeralStorage") + " &&\nisQuantity(" + text + ") && quantity(" + text
                + ").isLessThan(quantity('0'))";
    }

    private static String storage(String component) {
        String text = "string(@" + component + "Resource.ephemeralStorage)";
        return inSpec(component, "ephemeralStorage") + " && !" + Cel.isPlaceholder(text) + " &&\n(!isQuantity(" + text
                + ") || " + text + ".matches(r'[\\s\\p{Z}]') || !" + text + ".matches(r'^\\PL*[0-9]'))";
    }

    private static String memory(String component) {
        String text = "@" + component + "Memory";
        return text + " != null && " + text + " != '0' && " + text + ".trim().matches('^0*[0-9]{1,7}$') &&\nint(" + text
                + ".trim()) < 1048576";
    }
}
