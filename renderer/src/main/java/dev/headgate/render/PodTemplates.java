package dev.headgate.render;

import dev.headgate.application.Application;
import dev.headgate.application.MountedFile;
import dev.headgate.definition.LoggingSection;
import dev.headgate.manifest.MapValue;
import dev.headgate.manifest.Origin;
import dev.headgate.manifest.Scalar;
import dev.headgate.manifest.Sha256;
import dev.headgate.manifest.Value;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What a definition's sections put into the pods: environment variables, mounted files, the port of metrics. */
final class PodTemplates {
    private static final String VOLUME = "headgate-files";

    private static final String LOGGING_VOLUME = "headgate-logging";

    /** A folder of its own, mounted as a whole: only there the kubelet brings a changed file. */
    private static final String LOGGING_FOLDER = "/opt/headgate/logging";

    private final Application application;
    private final List<Origin> origins;

    PodTemplates(Application application) {
        this.application = application;
        this.origins = application.definition().origins();
    }

    /** The name of the ConfigMap that holds the mounted files; the same whatever they contain. */
    static String configMap(Application application) {
        return application.name().text() + "-files";
    }

    /** The name of the ConfigMap that holds the logging file which a running job watches. */
    static String loggingConfigMap(Application application) {
        return application.name().text() + "-logging";
    }

    /** Empty where no section asks for anything. */
    Tree render() {
        Tree container = new Tree(origins);
        List<Value> variables = environmentVariables();
        if (!variables.isEmpty()) {
            container.put("env", variables);
        }
        application.metricsPort().ifPresent(port -> container.put("ports", List.of(port(port))));
        Tree pod = new Tree(origins);
        List<Value> mounts = new ArrayList<>();
        List<Value> volumes = new ArrayList<>();
        if (!application.files().isEmpty()) {
            mounts.addAll(mounts());
            volumes.add(volume(VOLUME, configMap(application), files(application)));
        }
        if (application.liveLog4j().isPresent()) {
            List<Origin> asked = application.liveLog4j().get().asked();
            mounts.add(new Tree(asked)
                    .put("name", LOGGING_VOLUME)
                    .put("mountPath", LOGGING_FOLDER)
                    .map());
            volumes.add(volume(LOGGING_VOLUME, loggingConfigMap(application), asked));
        }
        if (!mounts.isEmpty()) {
            container.put("volumeMounts", mounts);
            pod.put("volumes", volumes);
        }
        Tree template = new Tree(origins);
        if (container.isEmpty()) {
            return template;
        }
        pod.put(
                "containers",
                List.of(container.put("name", Application.MAIN_CONTAINER).map()));
        if (application.files().stream().anyMatch(MountedFile::restarts)) {
            template.put(
                    "metadata",
                    new Tree(origins).put("annotations", new Tree(origins).put("headgate.dev/files", hash())));
        }
        return template.put("spec", pod);
    }

    private static MapValue port(Scalar port) {
        return new Tree(port.origins())
                .put("name", "metrics")
                .put("containerPort", port)
                .put("protocol", "TCP")
                .map();
    }

    private List<MapValue> mounts() {
        List<MapValue> mounts = new ArrayList<>();
        for (MountedFile file : application.files()) {
            mounts.add(new Tree(file.path().origins())
                    .put("name", VOLUME)
                    .put("mountPath", file.path())
                    .put("subPath", file.key())
                    .map());
        }
        return mounts;
    }

    private static MapValue volume(String name, String configMap, List<Origin> asked) {
        return new Tree(asked)
                .put("name", name)
                .put("configMap", new Tree(asked).put("name", configMap))
                .map();
    }

    /** Those of the definition, and the one by which Log4j finds its file in the mounted folder. */
    private List<Value> environmentVariables() {
        List<Value> variables = new ArrayList<>();
        if (application.environmentVariables().isPresent()) {
            variables.addAll(application.environmentVariables().get().items());
        }
        if (application.liveLog4j().isPresent()) {
            variables.add(new Tree(application.liveLog4j().get().asked())
                    .put("name", Application.JVM_ARGUMENTS)
                    .put("value", "-Dlog4j2.configurationFile=file:" + LOGGING_FOLDER + "/" + LoggingSection.LOG4J)
                    .map());
        }
        return variables;
    }

    /** Where the mounted files are asked for. */
    static List<Origin> files(Application application) {
        return application.definition().get("files").orElseThrow().origins();
    }

    /** Changes with the files that restart the job, so that the pods do. */
    private Scalar hash() {
        StringBuilder contents = new StringBuilder();
        List<Origin> from = new ArrayList<>();
        for (MountedFile file : application.files()) {
            if (file.restarts()) {
                from.addAll(file.path().origins());
                from.addAll(file.content().origins());
                contents.append(file.key())
                        .append('\0')
                        .append(file.content().text())
                        .append('\0');
            }
        }
        return Tree.text(Sha256.of(contents.toString().getBytes(StandardCharsets.UTF_8)), from);
    }
}
