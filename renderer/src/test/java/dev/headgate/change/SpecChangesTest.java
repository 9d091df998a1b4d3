package dev.headgate.change;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.headgate.manifest.Manifest;
import dev.headgate.manifest.Neighbours;
import dev.headgate.problem.Problems;
import dev.headgate.problem.Source;
import dev.headgate.workload.Platforms;
import dev.headgate.workload.Workload;
import dev.headgate.workload.Workloads;
import dev.headgate.yaml.YamlReader;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the operators do about a change of one field, as their own comparisons say. */
final class SpecChangesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                // what is written in another way
                "{job: {state: running}} | {job: {parallelism: 0}} | - | -",
                "{job: {args: []}} | {job: {upgradeMode: stateless}} | - | -",
                "{jobManager: {replicas: 1, resource: {cpu: 1}}} | {jobManager: {resource: {cpu: 1.0}}} | - | -",
                "{flinkConfiguration: {rest: {port: 8081}}} | {flinkConfiguration: {rest.port: '8081'}} | - | -",
                "{podTemplate: {metadata: {name: a, labels: {}}}} | {podTemplate: {metadata: {name: a}}} | - | -",
                // nothing now
                "{job: {upgradeMode: savepoint}} | {job: {upgradeMode: last-state}} | job.upgradeMode | IGNORE",
                "{job: {state: running}} | {job: {initialSavepointPath: s3://a/b}} | job.initialSavepointPath | IGNORE",
                "{job: {savepointTriggerNonce: 1}} | {job: {savepointTriggerNonce: 2}} | job.savepointTriggerNonce | IGNORE",
                "{job: {savepointRedeployNonce: 1}} | {job: {state: running}} | job.savepointRedeployNonce | IGNORE",
                "{restartNonce: 1} | {} | restartNonce | IGNORE",
                "{flinkConfiguration: {parallelism.default: 1}} | {flinkConfiguration: {parallelism.default: 2}} | parallelism.default | IGNORE",
                "{flinkConfiguration: {job: {autoscaler.enabled: true}}} | {} | job.autoscaler.enabled | IGNORE",
                "{} | {flinkConfiguration: {kubernetes.operator.job.restart.failed: true}} | kubernetes.operator.job.restart.failed | IGNORE",
                // in place
                "{mode: standalone, job: {parallelism: 2}, flinkConfiguration: {scheduler-mode: reactive}} | {mode: standalone, job: {parallelism: 4}, flinkConfiguration: {scheduler-mode: reactive}} | job.parallelism | SCALE",
                "{flinkVersion: v1_20, flinkConfiguration: {jobmanager.scheduler: adaptive, pipeline.jobvertex-parallelism-overrides: 'a:1'}} | {flinkVersion: v1_20, flinkConfiguration: {jobmanager.scheduler: adaptive, pipeline.jobvertex-parallelism-overrides: 'a:2'}} | pipeline.jobvertex-parallelism-overrides | SCALE",
                // stop and start
                "{flinkConfiguration: {pipeline.jobvertex-parallelism-overrides: 'a:1'}} | {flinkConfiguration: {pipeline.jobvertex-parallelism-overrides: 'a:2'}} | pipeline.jobvertex-parallelism-overrides | UPGRADE",
                "{mode: standalone, job: {parallelism: 2}} | {mode: standalone, job: {parallelism: 4}} | job.parallelism | UPGRADE",
                "{job: {parallelism: 2}} | {job: {parallelism: 4}} | job.parallelism | UPGRADE",
                "{job: {state: running}} | {job: {state: suspended}} | job.state | UPGRADE",
                "{restartNonce: 1} | {restartNonce: 2} | restartNonce | UPGRADE",
                "{image: a} | {image: b} | image | UPGRADE",
                "{taskManager: {resource: {memory: 2048m}}} | {taskManager: {resource: {memory: 4096m}}} | taskManager.resource | UPGRADE",
                "{logConfiguration: {a: b}} | {} | logConfiguration | UPGRADE",
                // from a savepoint that is given
                "{image: a, job: {savepointRedeployNonce: 1}} | {image: b, job: {savepointRedeployNonce: 2}} | job.savepointRedeployNonce | SAVEPOINT_REDEPLOY",
            })
    void theStrongestChangeDecides(String before, String after, String name, SpecDiff diff) {
        Workload changed = workload(after);
        SpecChanges changes = SpecChanges.of(workload(before), changed);
        assertEquals(
                name, changes.strongest().map(change -> change.name(changed)).orElse(null));
        assertEquals(diff == null ? SpecDiff.IGNORE : diff, changes.diff());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "{image: {name: a}, job: {args: []}} | {job: {}, image: {name: a}} | - | -",
                "{job: {parallelism: 1}} | {recreateOnUpdate: true, image: {pullPolicy: Always}, jobManager: {replicas: 1}, taskManager: {replicas: 3}, job: {parallelism: 1, mode: Detached, restartPolicy: Never}} | - | -",
                // what its revisions leave out
                "{job: {parallelism: 1}} | {job: {parallelism: 1, restartPolicy: FromSavepointOnFailure}} | job.restartPolicy | IGNORE",
                "{job: {cleanupPolicy: {afterJobFails: KeepCluster}}} | {job: {}} | job.cleanupPolicy | IGNORE",
                "{job: {cancelRequested: false}} | {job: {cancelRequested: true}} | job.cancelRequested | IGNORE",
                "{job: {savepointGeneration: 1}} | {job: {savepointGeneration: 2}} | job.savepointGeneration | IGNORE",
                "{job: {}} | {job: {savepointFormatType: NATIVE}} | job.savepointFormatType | IGNORE",
                // no new start
                "{job: {parallelism: 1}, taskManager: {replicas: 1}} | {job: {parallelism: 1}, taskManager: {replicas: 2}} | taskManager.replicas | SCALE",
                "{job: {parallelism: 1}, taskManager: {replicas: 1, resources: {}}} | {job: {parallelism: 1}, taskManager: {replicas: 2, resources: {limits: {cpu: 1}}}} | taskManager.replicas | SCALE",
                "{job: {restartPolicy: Never}, taskManager: {replicas: 1}} | {job: {savepointGeneration: 1}, taskManager: {replicas: 2}} | taskManager.replicas | SCALE",
                "{job: {parallelism: 1}, taskManager: {replicas: 1}} | {job: {parallelism: 1}, taskManager: {replicas: 2}, envVars: [{name: A}]} | taskManager.replicas | SCALE",
                // stop and start
                "{taskManager: {resources: {}}} | {taskManager: {resources: {limits: {cpu: 1}}}} | taskManager.resources | UPGRADE",
                "{job: {parallelism: 1}, taskManager: {replicas: 3}} | {job: {parallelism: 1}, taskManager: {resources: {limits: {cpu: 1}}}} | taskManager.resources | UPGRADE",
                "{taskManager: {replicas: 1}} | {taskManager: {replicas: 2}} | taskManager.replicas | UPGRADE",
                "{job: {parallelism: 1}, taskManager: {replicas: 1}, image: {name: a}} | {job: {parallelism: 1}, taskManager: {replicas: 2}, image: {name: b}} | image.name | UPGRADE",
                "{job: {parallelism: 1}} | {job: {parallelism: 2}} | job.parallelism | UPGRADE",
                "{job: {fromSavepoint: a}} | {job: {}} | job.fromSavepoint | UPGRADE",
                "{} | {job: {jarFile: a}} | job | UPGRADE",
                "{flinkProperties: {a: b}} | {} | flinkProperties | UPGRADE",
            })
    void theStrongestChangeOfAFlinkClusterDecides(String before, String after, String name, SpecDiff diff) {
        Workload changed = flinkCluster(after);
        SpecChanges changes = SpecChanges.of(flinkCluster(before), changed);
        assertEquals(
                name, changes.strongest().map(change -> change.name(changed)).orElse(null));
        assertEquals(diff == null ? SpecDiff.IGNORE : diff, changes.diff());
    }

    private static Workload workload(String spec) {
        return workload("flink.apache.org/v1beta1", "FlinkDeployment", spec);
    }

    private static Workload flinkCluster(String spec) {
        return workload("flinkoperator.k8s.io/v1beta1", "FlinkCluster", spec);
    }

    private static Workload workload(String apiVersion, String kind, String spec) {
        String text = "apiVersion: " + apiVersion + "\nkind: " + kind + "\nmetadata: {name: orders}\nspec: " + spec;
        Problems problems = new Problems();
        List<Manifest> manifests = YamlReader.read(new Source("spec.yaml", "given", text), problems).stream()
                .map(document -> Manifest.of(document).orElseThrow())
                .toList();
        problems.throwIfAny();
        return Workloads.of(manifests.get(0), Platforms.UNKNOWN, Neighbours.UNKNOWN)
                .orElseThrow();
    }
}
