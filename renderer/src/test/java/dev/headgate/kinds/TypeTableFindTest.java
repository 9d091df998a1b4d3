package dev.headgate.kinds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.headgate.kinds.type.ListKey;
import dev.headgate.kinds.type.ListType;
import dev.headgate.kinds.type.MapType;
import dev.headgate.kinds.type.ObjectType;
import dev.headgate.kinds.type.Primitive;
import dev.headgate.kinds.type.Type;
import dev.headgate.kinds.type.WordType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypeTableFindTest {
    private static final String FLINK = "flink.apache.org/v1beta1";

    private final TypeTable table = TypeTable.shipped();

    @Test
    void itemsOfAPodTemplateAreToldApartAsKubernetesDoes() {
        String container = "spec.podTemplate.spec.containers";
        assertEquals(List.of(new ListKey("name", null)), keys("1.7.0", container));
        assertEquals(
                List.of(new ListKey("containerPort", null), new ListKey("protocol", "TCP")),
                keys("1.7.0", container + ".ports"));
        assertEquals(List.of(new ListKey("mountPath", null)), keys("1.15.0", container + ".volumeMounts"));
        assertEquals(List.of(), keys("1.7.0", container + ".args"));
        assertEquals(List.of(), keys("1.7.0", "metadata.finalizers"));
    }

    @Test
    void anItemHoldsOneAlternative() {
        String container = "spec.podTemplate.spec.containers.";
        assertEquals(
                Set.of("value", "valueFrom"), object("1.3.0", container + "env").alternatives());
        ObjectType volume = object("1.10.0", "spec.taskManager.podTemplate.spec.volumes");
        assertTrue(volume.alternatives().containsAll(Set.of("configMap", "emptyDir", "secret", "projected")));
        assertFalse(volume.alternatives().contains("name"));
        assertEquals(Set.of(), object("1.10.0", "spec.job").alternatives());
    }

    @Test
    void aPodTemplateIsAWholePod() {
        assertEquals(Primitive.TEXT, type("1.10.0", "spec.podTemplate.apiVersion"));
        assertEquals(Primitive.TEXT, type("1.10.0", "spec.podTemplate.kind"));
        assertEquals(Primitive.TEXT, type("1.10.0", "spec.podTemplate.metadata.name"));
    }

    @Test
    void primitivesSayWhatIsMeant() {
        String pod = "spec.podTemplate.spec.";
        assertEquals(Primitive.FILE_MODE, type("1.10.0", pod + "volumes.configMap.defaultMode"));
        assertEquals(Primitive.FILE_MODE, type("1.10.0", pod + "volumes.projected.sources.secret.items.mode"));
        assertEquals(Primitive.QUANTITY, type("1.10.0", pod + "containers.resources.limits.*"));
        assertEquals(Primitive.INTEGER_OR_TEXT, type("1.10.0", pod + "containers.livenessProbe.httpGet.port"));
        assertEquals(Primitive.NUMBER, type("1.10.0", "spec.jobManager.resource.cpu"));
        assertEquals(Primitive.TEXT, type("1.10.0", "spec.jobManager.resource.memory"));
        assertEquals(Primitive.FLINK_CONFIGURATION, type("1.3.0", "spec.flinkConfiguration"));
        assertEquals(Primitive.FLINK_CONFIGURATION, type("1.15.0", "spec.flinkConfiguration"));
        assertEquals(Primitive.TEXT, type("1.10.0", "spec.logConfiguration.*"));
    }

    @Test
    void wordsAreThoseOfTheVersion() {
        assertEquals(new WordType(List.of("v1_13", "v1_14", "v1_15", "v1_16")), type("1.3.0", "spec.flinkVersion"));
        WordType words = (WordType) type("1.15.0", "spec.flinkVersion");
        assertTrue(words.words().containsAll(List.of("v1_20", "v2_0", "v2_1", "v2_2")), words::toString);
        assertEquals(
                new WordType(List.of("last-state", "savepoint", "stateless")), type("1.7.0", "spec.job.upgradeMode"));
    }

    @Test
    void fieldsAreThoseOfTheVersion() {
        assertFalse(object("1.3.0", "spec.job").names().contains("checkpointTriggerNonce"));
        assertTrue(object("1.7.0", "spec.job").names().contains("checkpointTriggerNonce"));
        assertFalse(object("1.7.0", "spec.ingress").names().contains("tls"));
        assertTrue(object("1.8.0", "spec.ingress").names().contains("tls"));
        assertFalse(
                object("1.8.0", "spec.podTemplate.spec.initContainers").names().contains("restartPolicy"));
        assertTrue(
                object("1.9.0", "spec.podTemplate.spec.initContainers").names().contains("restartPolicy"));
        assertFalse(object("1.15.0", "spec.taskManager").names().contains("resources"));
        assertEquals(Primitive.QUANTITY, type("1.16.0", "spec.taskManager.resources.requests.*"));
    }

    @Test
    void kindsAreThoseOfTheVersion() {
        assertTrue(table.find(FLINK, "FlinkStateSnapshot", Optional.of("1.9.0")).isEmpty());
        assertTrue(
                table.find(FLINK, "FlinkStateSnapshot", Optional.of("1.10.0")).isPresent());
        assertTrue(table.find(FLINK, "FlinkBlueGreenDeployment", Optional.of("1.13.0"))
                .isEmpty());
        assertTrue(table.find(FLINK, "FlinkBlueGreenDeployment", Optional.of("1.14.0"))
                .isPresent());
        assertTrue(table.find(FLINK, "FlinkDeploymnet", Optional.empty()).isEmpty());
        assertTrue(table.find("flink.apache.org/v1alpha1", "FlinkDeployment", Optional.empty())
                .isEmpty());
    }

    /** Told apart by their newest Flink version: 1.3.0 ends at 1.16, 1.11.0 at 2.0, 1.16.0 at 2.4. */
    @ParameterizedTest
    @CsvSource({
        "1.0.1, v1_16, true",
        "1.3.0, v1_16, true",
        "1.7, v1_19, true",
        "v1.10.2, v1_20, true",
        "1.12.1, v2_0, true",
        "1.15.0, v2_2, true",
        "1.16.0, v2_4, false",
        "2.0, v2_4, false",
        ", v2_4, false",
    })
    void aVersionIsCheckedByTheNextLowerOne(String version, String newestFlink, boolean strict) {
        Kind kind = table.find(FLINK, "FlinkDeployment", Optional.ofNullable(version))
                .orElseThrow();
        WordType words = (WordType) at(kind.type(), "spec.flinkVersion");
        assertEquals(newestFlink, words.words().get(words.words().size() - 1));
        assertEquals(strict, kind.strict());
    }

    @Test
    void kubernetesKindsSayWhereTheyLive() {
        Kind namespace = table.find("v1", "Namespace", Optional.empty()).orElseThrow();
        assertFalse(namespace.namespaced());
        assertEquals("", namespace.group());
        Kind deployment = table.find("apps/v1", "Deployment", Optional.empty()).orElseThrow();
        assertTrue(deployment.namespaced() && deployment.strict());
        assertEquals("apps", deployment.group());
        assertEquals("v1", deployment.version());
        assertEquals(Primitive.TEXT, at(deployment.type(), "metadata.labels.*"));
        assertTrue(table.find("v1", "PodList", Optional.empty()).isEmpty());
        assertTrue(table.find("policy/v1", "Eviction", Optional.empty()).isEmpty());
        assertTrue(table.find("v1", "ConfigMap namespaced", Optional.empty()).isEmpty());
    }

    @Test
    void groupsNameTheirKinds() {
        assertEquals(
                List.of("FlinkBlueGreenDeployment", "FlinkDeployment", "FlinkSessionJob", "FlinkStateSnapshot"),
                table.kindsOf("flink.apache.org"));
        assertEquals(List.of("HorizontalPodAutoscaler"), table.kindsOf("autoscaling"));
        assertTrue(table.kindsOf("").contains("ConfigMap"));
        assertTrue(table.knows("rbac.authorization.k8s.io"));
        assertFalse(table.knows("monitoring.coreos.com"));
    }

    private List<ListKey> keys(String version, String path) {
        int dot = path.lastIndexOf('.');
        ObjectType parent = object(version, path.substring(0, dot));
        return ((ListType) parent.field(path.substring(dot + 1)).orElseThrow()).keys();
    }

    private ObjectType object(String version, String path) {
        return (ObjectType) type(version, path);
    }

    private Type type(String version, String path) {
        return at(
                table.find(FLINK, "FlinkDeployment", Optional.of(version))
                        .orElseThrow()
                        .type(),
                path);
    }

    /** The type at this path, where {@code *} is any name in a map and lists stand for their items. */
    private static Type at(Type root, String path) {
        Type type = root;
        for (String name : path.split("\\.")) {
            type = type instanceof MapType map
                    ? map.values()
                    : ((ObjectType) type).field(name).orElseThrow();
            if (type instanceof ListType list) {
                type = list.items();
            }
        }
        return type;
    }
}
