package dev.headgate.netflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.headgate.netflow.options.JobOptions;
import dev.headgate.netflow.options.JobOptionsReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What is rendered for the clusters starts this job: its jar, its class, options that it takes, and topics that there are. */
final class ShippedManifestsTest {
    private static final Path RENDERED = Path.of("../argocd/rendered");
    private static final String IMAGE = "registry.example.com/netflow/netflow-driver:1.0.0";
    private static final String JAR = "/opt/flink/usrlib/netflow-job.jar";

    @TestFactory
    List<DynamicTest> everyJobOfTheImageIsThisOne() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        Set<String> kinds = new TreeSet<>();
        try (Stream<Path> files = Files.walk(RENDERED)) {
            for (Path file : files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList()) {
                String text = Files.readString(file);
                // TaskManagers are told nothing of the job
                if (text.contains(IMAGE) && !text.contains("- taskmanager\n")) {
                    Map<?, ?> manifest =
                            (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(text);
                    kinds.add((String) manifest.get("kind"));
                    tests.add(DynamicTest.dynamicTest(RENDERED.relativize(file).toString(), () -> check(manifest)));
                }
            }
        }
        assertEquals(Set.of("FlinkCluster", "FlinkDeployment", "Job"), kinds);
        return tests;
    }

    private static void check(Map<?, ?> manifest) throws IOException {
        Map<?, ?> spec = (Map<?, ?>) manifest.get("spec");
        List<String> arguments =
                switch ((String) manifest.get("kind")) {
                    case "FlinkDeployment" ->
                        arguments((Map<?, ?>) spec.get("job"), "jarURI", "local://", "entryClass");
                    case "FlinkCluster" -> arguments((Map<?, ?>) spec.get("job"), "jarFile", "", "className");
                    default -> arguments(spec);
                };
        JobOptions options = JobOptionsReader.read(arguments, Map.of());
        String topics = Files.readString(Path.of("../kustomize/netflow/topics/job.yaml"));
        for (String topic : List.of(options.inputTopic(), options.outputTopic(), options.deadLetterTopic())) {
            assertTrue(topics.contains(" topic " + topic + " --partitions "), topic);
        }
    }

    private static List<String> arguments(Map<?, ?> job, String jar, String scheme, String name) {
        assertEquals(scheme + JAR, job.get(jar));
        assertEquals(NetflowJob.class.getName(), job.get(name));
        return texts(job.get("args"));
    }

    /** Of a pod: the job's own follow those of Flink. */
    private static List<String> arguments(Map<?, ?> spec) {
        Map<?, ?> pod = (Map<?, ?>) ((Map<?, ?>) spec.get("template")).get("spec");
        Map<?, ?> container = (Map<?, ?>) ((List<?>) pod.get("containers")).get(0);
        List<String> all = texts(container.get("args"));
        assertEquals(List.of("standalone-job", "--job-classname", NetflowJob.class.getName()), all.subList(0, 3));
        int own = all.get(3).equals("--job-id") ? 5 : 3;
        while (all.get(own).startsWith("-D")) {
            own++;
        }
        return all.subList(own, all.size());
    }

    private static List<String> texts(Object list) {
        return ((List<?>) list).stream().map(String.class::cast).toList();
    }
}
