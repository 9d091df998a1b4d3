package dev.headgate.flink.judge;

import static org.junit.jupiter.api.Assumptions.abort;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The DefaultValidator of the operator 1.7.0, in a process of its own: it knows flinkVersion up to v1_19, and its libraries
 * are not ours.
 */
public final class OperatorJudge implements AutoCloseable {
    private static final Path JARS = Path.of("target/judges/operator-1.7");

    private final Process process;
    private final BufferedWriter questions;
    private final BufferedReader answers;

    /**
     * What the validator says of an object.
     *
     * @param error its words, null where it accepts
     * @param unreadable why the object can't even be read, null where it could
     */
    public record Verdict(String error, String unreadable) {
        public boolean isAccepted() {
            return error == null && unreadable == null;
        }
    }

    private OperatorJudge(Process process) {
        this.process = process;
        this.questions = new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
        this.answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /**
     * Starts the process; the test is skipped where its jars aren't there.
     *
     * @param defaults a JSON object: what the operator's own configuration adds
     */
    public static OperatorJudge start(String defaults) {
        if (!Files.exists(JARS.resolve("judge.jar"))) {
            abort("the operator 1.7 is absent: mvn -f renderer/judges/pom.xml package");
        }
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        List<String> command = List.of(
                java.toString(), "-Xmx256m", "-cp", JARS + "/*", "dev.headgate.judges.operator.Validate", defaults);
        try {
            return new OperatorJudge(new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Asks about a FlinkDeployment or a FlinkSessionJob, each as JSON.
     *
     * @param old what was reconciled last, null on creation
     * @param session the FlinkDeployment that a FlinkSessionJob names, null where there is none
     */
    public Verdict ask(String object, String old, String session) {
        try {
            questions.write(
                    ("{\"object\":" + object + ",\"old\":" + old + ",\"session\":" + session + "}").replace("\n", " "));
            questions.newLine();
            questions.flush();
            String answer = answers.readLine();
            if (answer == null) {
                throw new IllegalStateException("the operator's process ended with " + process.exitValue());
            }
            return verdict(answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Verdict verdict(String answer) throws IOException {
        String error = null;
        String unreadable = null;
        try (JsonParser parser = new JsonFactory().createParser(answer)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.VALUE_STRING && parser.currentName().equals("error")) {
                    error = parser.getText();
                } else if (token == JsonToken.VALUE_STRING) {
                    unreadable = parser.getText();
                }
            }
        }
        return new Verdict(error, unreadable);
    }

    /** Ends the process, which ends by itself when no more questions come. */
    @Override
    public void close() {
        try {
            questions.close();
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("the operator's process didn't end by itself");
            }
            answers.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
