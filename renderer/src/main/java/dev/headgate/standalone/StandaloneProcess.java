package dev.headgate.standalone;

import dev.headgate.field.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The container in which a pod of no operator runs one of Flink's own processes.
 *
 * @param role which of them
 * @param pod the spec of the pod
 * @param container of that pod
 * @param arguments behind the word that chooses the process
 * @param entered whether the entry point of the image starts it, which writes what variables say into Flink's configuration
 */
public record StandaloneProcess(Role role, Field pod, Field container, List<Field> arguments, boolean entered) {
    /** Which of Flink's processes a container runs. */
    public enum Role {
        /** A JobManager that runs the one job of its image. */
        APPLICATION,
        /** A JobManager that waits for jobs. */
        SESSION,
        TASK_MANAGER
    }

    private static final String ENTRY_POINT = "docker-entrypoint.sh";

    /** What stands in front of the word: the entry point of Flink's images, and what passes signals on. */
    private static final Set<String> WRAPPERS = Set.of(ENTRY_POINT, "tini", "dumb-init", "--");

    public StandaloneProcess {
        arguments = List.copyOf(arguments);
    }

    /** The process that a pod runs, if it is one of Flink's. */
    public static Optional<StandaloneProcess> in(Field pod) {
        for (Field container : pod.child("containers").items()) {
            List<Field> words = new ArrayList<>(container.child("command").items());
            words.addAll(container.child("args").items());
            int at = 0;
            boolean entered = container.child("command").isAbsent();
            while (at < words.size() && WRAPPERS.contains(file(words.get(at)))) {
                entered |= file(words.get(at)).equals(ENTRY_POINT);
                at++;
            }
            Role role = at < words.size() ? role(file(words.get(at))) : null;
            if (role != null && isFlink(container, words)) {
                boolean script = file(words.get(at)).endsWith(".sh"); // followed by start-foreground
                int from = Math.min(words.size(), script ? at + 2 : at + 1);
                List<Field> arguments = words.subList(from, words.size());
                return Optional.of(new StandaloneProcess(role, pod, container, arguments, entered));
            }
        }
        return Optional.empty();
    }

    private static Role role(String word) {
        return switch (word) {
            case "standalone-job", "job-cluster", "standalone-job.sh" -> Role.APPLICATION;
            case "jobmanager", "jobmanager.sh" -> Role.SESSION;
            case "taskmanager", "task-manager", "taskmanager.sh" -> Role.TASK_MANAGER;
            default -> null;
        };
    }

    /** The words alone could be another program's. */
    private static boolean isFlink(Field container, List<Field> words) {
        if (mentionsFlink(container.child("image")) || mentionsFlink(container.child("name"))) {
            return true;
        }
        for (Field word : words) {
            if (word.text().orElse("").startsWith("-Djobmanager.") || mentionsFlink(word)) {
                return true;
            }
        }
        for (Field mount : container.child("volumeMounts").items()) {
            if (mentionsFlink(mount.child("mountPath"))) {
                return true;
            }
        }
        Field environment = container.child("env");
        return environment.item("name", "FLINK_PROPERTIES").isPresent()
                || environment.item("name", "JOB_MANAGER_RPC_ADDRESS").isPresent();
    }

    private static boolean mentionsFlink(Field field) {
        return field.text().orElse("").toLowerCase(Locale.ROOT).contains("flink");
    }

    private static String file(Field word) {
        String text = word.text().orElse("");
        return text.substring(text.lastIndexOf('/') + 1);
    }

    /** The options that it is started with. */
    public ProcessOptions options() {
        return new ProcessOptions(arguments);
    }

    /** A variable of the container's environment; absent where it has none of this name. */
    public Field variable(String name) {
        return container.child("env").item("name", name);
    }
}
