package dev.headgate.judges.operator;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.kubernetes.operator.api.FlinkDeployment;
import org.apache.flink.kubernetes.operator.api.FlinkSessionJob;
import org.apache.flink.kubernetes.operator.config.FlinkConfigManager;
import org.apache.flink.kubernetes.operator.validation.DefaultValidator;

/**
 * Asks the operator's DefaultValidator about one document a line: {@code {"object": ..., "old": ..., "session": ...}}, of
 * which the last two may be missing, and answers a line each: {@code {"error": null or its words, "unreadable": null or why}}.
 * The first argument, if any, is a JSON object of the operator's default configuration.
 */
public final class Validate {
    private static final ObjectMapper JSON =
            new ObjectMapper().configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);

    private final DefaultValidator validator;

    private Validate(Configuration defaults) {
        this.validator = new DefaultValidator(new FlinkConfigManager(defaults));
    }

    public static void main(String[] arguments) throws IOException {
        // Whatever a library prints must not come between the answers.
        PrintStream answers = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.setOut(System.err);
        Configuration defaults = new Configuration();
        if (arguments.length > 0) {
            JSON.readTree(arguments[0]).fields().forEachRemaining(e -> defaults.setString(e.getKey(), e.getValue().asText()));
        }
        Validate validate = new Validate(defaults);
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            answers.println(validate.answer(line));
        }
        // A thread of the operator's that watches its configuration would keep the process alive.
        System.exit(0);
    }

    private String answer(String line) throws IOException {
        ObjectNode answer = JSON.createObjectNode().putNull("error").putNull("unreadable");
        try {
            error(JSON.readTree(line)).ifPresent(error -> answer.put("error", error));
        } catch (IOException | RuntimeException e) {
            answer.put("unreadable", e.toString());
        }
        return JSON.writeValueAsString(answer);
    }

    private Optional<String> error(JsonNode question) throws IOException {
        JsonNode object = question.path("object");
        if (object.path("kind").asText().equals("FlinkSessionJob")) {
            FlinkSessionJob job = JSON.treeToValue(object, FlinkSessionJob.class);
            if (question.hasNonNull("old")) {
                FlinkSessionJob old = JSON.treeToValue(question.get("old"), FlinkSessionJob.class);
                job.getStatus().getReconciliationStatus().serializeAndSetLastReconciledSpec(old.getSpec(), old);
            }
            return validator.validateSessionJob(
                    job,
                    question.hasNonNull("session")
                            ? Optional.of(JSON.treeToValue(question.get("session"), FlinkDeployment.class))
                            : Optional.empty());
        }
        FlinkDeployment deployment = JSON.treeToValue(object, FlinkDeployment.class);
        if (question.hasNonNull("old")) {
            FlinkDeployment old = JSON.treeToValue(question.get("old"), FlinkDeployment.class);
            deployment.getStatus().getReconciliationStatus().serializeAndSetLastReconciledSpec(old.getSpec(), old);
        }
        return validator.validateDeployment(deployment);
    }
}
