package dev.headgate.netflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The two jars as they are delivered. */
@Tag("jar")
@EnabledIfSystemProperty(named = "netflow.jar", matches = ".+")
final class JarsTest {
    private static final String ENTRY_CLASS = "dev/headgate/netflow/NetflowJob.class";
    private static final Path ALL = Path.of(System.getProperty("netflow.jar"));
    private static final Path JOB = Path.of(System.getProperty("netflow.job.jar"));

    /** A class that is in Flink's own jars too would be loaded from one side here and from the other there. */
    @Test
    void theJobsJarHasNoClassOfFlinkButTheConnector() throws Exception {
        Set<String> job = names(JOB);
        Set<String> both = new TreeSet<>();
        for (Path jar : flink()) {
            for (String name : names(jar)) {
                if (name.endsWith(".class") && job.contains(name)) {
                    both.add(name + " of " + jar.getFileName());
                }
            }
        }
        assertEquals(Set.of(), both);
        assertTrue(job.contains(ENTRY_CLASS), ENTRY_CLASS);
        assertTrue(job.contains("org/apache/flink/connector/kafka/source/KafkaSource.class"), "the connector");
        assertEquals(
                Set.of("dev", "org", "com", "net"),
                job.stream()
                        .filter(name -> name.endsWith(".class"))
                        .map(name -> name.substring(0, name.indexOf('/')))
                        .collect(Collectors.toSet()));
        assertEquals(
                List.of(),
                job.stream()
                        .filter(name -> name.matches("dev/headgate/netflow/(demo|cli)/.*|kafka/.*[.]class|scala/.*"))
                        .toList());
    }

    @Test
    void bothKeepLicencesAndServices() throws Exception {
        for (Path jar : List.of(ALL, JOB)) {
            Set<String> names = names(jar);
            for (String name : List.of(
                    "META-INF/LICENSE",
                    "META-INF/NOTICE",
                    "META-INF/services/com.fasterxml.jackson.core.JsonFactory")) {
                assertTrue(names.contains(name), jar + " has no " + name);
            }
        }
        // of which flink-clients and flink-runtime each have some
        try (JarFile jar = new JarFile(ALL.toFile())) {
            String name = "META-INF/services/org.apache.flink.core.execution.PipelineExecutorFactory";
            String services = new String(jar.getInputStream(jar.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(services.contains("LocalExecutorFactory"), services);
        }
    }

    /** With Flink beside it and nothing else, as in the image: as far as the options, which Kafka's own classes check. */
    @Test
    void theJobStartsWithFlinkProvided() throws Exception {
        String classPath = Stream.concat(Stream.of(JOB), Stream.concat(flink().stream(), flinksLibraries().stream()))
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
        Run run = Run.of(
                "-cp",
                classPath,
                "dev.headgate.netflow.NetflowJob",
                "--output-topic",
                "a b",
                "--producer-property",
                "acks=7");
        assertEquals(1, run.code(), run.err());
        assertTrue(
                run.err()
                        .contains(
                                """
                                the job can't start with these options:
                                  --bootstrap-servers is missing; say where Kafka is with --bootstrap-servers HOST:PORT,... or the variable NETFLOW_BOOTSTRAP_SERVERS
                                  --output-topic is 'a b', which is no name of a topic; use letters, digits, '.', '_' and '-', at most 249 of them
                                  the Kafka property acks is '7', which Kafka refuses; Kafka says: String must be one of: all, -1, 0, 1
                                """),
                run.err());
    }

    @Test
    void theCommandLineSaysWhatIsWrong() throws Exception {
        Run run = Run.of("-jar", ALL.toString(), "run", "--delivery", "never");
        assertEquals(2, run.code());
        assertEquals(
                """
                netflow: --bootstrap-servers is missing; say where Kafka is with --bootstrap-servers HOST:PORT,... or the variable NETFLOW_BOOTSTRAP_SERVERS
                netflow: --delivery is 'never'; use at-least-once or exactly-once
                """,
                run.err());
        assertEquals(2, Run.of("-jar", ALL.toString(), "dance").code());
        assertEquals(0, Run.of("-jar", ALL.toString(), "--help").code());
    }

    @Test
    void withoutAFolderForItsFilesItSaysWhichOneItWants() throws Exception {
        Run run = Run.of("-Djava.io.tmpdir=/nonexistent", "-jar", ALL.toString(), "demo");
        assertEquals(
                "netflow: nothing can be written to /nonexistent, where Flink and Kafka keep their files;"
                        + " name another folder with HEADGATE_JAVA_OPTIONS=-Djava.io.tmpdir=FOLDER\n",
                run.err());
        assertEquals(2, run.code());
    }

    /** The whole of it, small; on a machine whose capital of i is another one, which Kafka alone wouldn't survive. */
    @Test
    void theDemoRunsFromItsJar() throws Exception {
        Run run = Run.of(
                "-Xmx1g", "-Duser.language=tr", "-Duser.country=TR", "-jar", ALL.toString(), "demo", "--lines", "2000");
        assertEquals(0, run.code(), run.err());
        for (String row : List.of(
                "GoFlow2, giros-dit's build +2,000 +2,000 +0 .*",
                "GoFlow2 2.2, -mapping mapping.yaml +2,000 +2,000 +0 .*",
                "lines that are no flow +200 +0 +200 .*",
                "all +10,200 +10,000 +200 .*")) {
            assertTrue(run.out().lines().anyMatch(line -> line.matches(row)), row + "\n" + run.out());
        }
    }

    /** A Java process that has ended. */
    private record Run(int code, String out, String err) {
        static Run of(String... arguments) throws Exception {
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString()));
            command.addAll(List.of(arguments));
            ProcessBuilder builder = new ProcessBuilder(command);
            File out = File.createTempFile("netflow", "out");
            File err = File.createTempFile("netflow", "err");
            try {
                Process process = builder.redirectOutput(out).redirectError(err).start();
                assertTrue(process.waitFor(10, TimeUnit.MINUTES), "still running: " + command);
                return new Run(
                        process.exitValue(),
                        java.nio.file.Files.readString(out.toPath()),
                        java.nio.file.Files.readString(err.toPath()));
            } finally {
                assertTrue(out.delete() && err.delete());
            }
        }
    }

    private static Set<String> names(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            return file.stream().map(entry -> entry.getName()).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static List<Path> flink() {
        return classPath("/org/apache/flink/", "flink-connector-kafka");
    }

    /** What flink-dist has in it beside Flink. */
    private static List<Path> flinksLibraries() {
        return Stream.of(
                        "/org/apache/commons/",
                        "/commons-",
                        "/org/slf4j/",
                        "/com/esotericsoftware/",
                        "/org/objenesis/",
                        "/org/snakeyaml/",
                        "/org/javassist/")
                .flatMap(part -> classPath(part, "slf4j-simple").stream())
                .toList();
    }

    private static List<Path> classPath(String part, String without) {
        return Stream.of(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                        .split(File.pathSeparator))
                .filter(entry -> entry.replace(File.separatorChar, '/').contains(part) && !entry.contains(without))
                .map(Path::of)
                .toList();
    }
}
