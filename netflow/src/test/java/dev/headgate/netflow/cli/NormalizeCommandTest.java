package dev.headgate.netflow.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.headgate.netflow.Cases;
import dev.headgate.netflow.normalize.DeadLetter;
import dev.headgate.netflow.normalize.Normalized;
import dev.headgate.netflow.normalize.NormalizedFlow;
import dev.headgate.netflow.normalize.Normalizer;
import dev.headgate.netflow.yang.Profile;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code normalize} as a process of its own: its streams, its memory, and how it ends. */
final class NormalizeCommandTest {
    private static final String NEXT = "\n";

    @TempDir
    private Path folder;

    private Process process;

    @AfterEach
    void end() {
        if (process != null) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    @Test
    void oneLineForEachLineOfEveryCase() throws Exception {
        ByteArrayOutputStream input = new ByteArrayOutputStream();
        List<String> expected = new ArrayList<>();
        Normalizer normalizer = new Normalizer(Profile.RFC7951);
        for (Path folder : Cases.folders()) {
            byte[] line = Cases.line(folder);
            if (new String(line, StandardCharsets.ISO_8859_1).contains(NEXT)) {
                continue; // one value on Kafka, but several lines here
            }
            input.writeBytes(line);
            input.write('\n');
            expected.add(envelope(normalizer.normalize(line)));
        }
        Files.write(folder.resolve("in"), Arrays.copyOf(input.toByteArray(), input.size() - 1)); // the last has no end
        assertEquals(0, run(folder.resolve("in")));
        assertEquals(String.join(NEXT, expected) + NEXT, Files.readString(folder.resolve("out")));
        assertEquals("", Files.readString(folder.resolve("err")));
        assertTrue(expected.size() > 200);
    }

    @Test
    void legacyProfile() throws Exception {
        byte[] line = Cases.line("fork-sample-of-the-first-driver");
        Files.write(folder.resolve("in"), line);
        assertEquals(0, run(folder.resolve("in"), "--profile", "legacy"));
        assertEquals(
                envelope(new Normalizer(Profile.LEGACY).normalize(line)) + NEXT,
                Files.readString(folder.resolve("out")));
        assertTrue(Files.readString(folder.resolve("out")).contains("\"bytes-in\":228,"));
    }

    @Test
    void nothingInNothingOut() throws Exception {
        Files.createFile(folder.resolve("in"));
        assertEquals(0, run(folder.resolve("in")));
        assertEquals("", Files.readString(folder.resolve("out")));
    }

    @Test
    void linesBreakAtLineFeedsAlone() throws Exception {
        byte[] line = Cases.line("fork-tcp-ipv4");
        ByteArrayOutputStream input = new ByteArrayOutputStream();
        input.writeBytes("\n\r\n".getBytes(StandardCharsets.US_ASCII));
        input.writeBytes(line);
        input.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
        input.writeBytes("\u2028\f".getBytes(StandardCharsets.UTF_8));
        Files.write(folder.resolve("in"), input.toByteArray());
        assertEquals(0, run(folder.resolve("in")));
        List<String> answers = Files.readAllLines(folder.resolve("out"));
        assertEquals(4, answers.size());
        assertEquals(
                "{\"topic\":\"netflow-dead-letter\",\"value\":{\"reason\":\"empty-value\",\"field\":null,\"detail\":\"the value is empty\"}}",
                answers.get(0));
        assertEquals(answers.get(0), answers.get(1));
        assertEquals(envelope(new Normalizer(Profile.RFC7951).normalize(line)), answers.get(2));
        assertTrue(answers.get(3).contains("malformed-json"), answers.get(3));
    }

    @Test
    void aGiantLineTakesNoMemory() throws Exception {
        byte[] line = Cases.line("fork-tcp-ipv4");
        byte[] giant = new byte[1 << 20];
        Arrays.fill(giant, (byte) '[');
        try (OutputStream in = Files.newOutputStream(folder.resolve("in"))) {
            for (int i = 0; i < 100; i++) {
                in.write(giant);
            }
            in.write('\n');
            in.write(line);
        }
        process = builder(List.of("-Xmx16m"))
                .redirectInput(folder.resolve("in").toFile())
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile())
                .start();
        assertTrue(process.waitFor(5, TimeUnit.MINUTES));
        assertEquals("", Files.readString(folder.resolve("err")));
        assertEquals(0, process.exitValue());
        List<String> answers = Files.readAllLines(folder.resolve("out"));
        assertEquals(2, answers.size());
        assertTrue(answers.get(0).contains("\"reason\":\"too-large\""), answers.get(0));
        assertEquals(envelope(new Normalizer(Profile.RFC7951).normalize(line)), answers.get(1));
    }

    @Test
    void anAnswerDoesntWaitForMoreLines() throws Exception {
        process = builder(List.of()).start();
        OutputStream in = process.getOutputStream();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String name : new String[] {"fork-tcp-ipv4", "malformed-not-json", "v2-release-2-2"}) {
                byte[] line = Cases.line(name);
                in.write(line);
                in.write('\n');
                in.flush();
                assertEquals(envelope(new Normalizer(Profile.RFC7951).normalize(line)), out.readLine());
            }
            in.close();
            assertNull(out.readLine());
        }
        assertTrue(process.waitFor(5, TimeUnit.MINUTES));
        assertEquals(0, process.exitValue());
    }

    @ParameterizedTest
    @CsvSource({"INT, 130", "TERM, 143"})
    void toldToEndItEndsWithAWholeLine(String signal, int code) throws Exception {
        process = builder(List.of())
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile())
                .start();
        assumeTrue(
                code != 130 || !ignoresInterrupts(process),
                "this process is in the background, where Ctrl-C is ignored");
        byte[] line = Cases.line("fork-tcp-ipv4");
        Process lines = process;
        Thread writer = new Thread(() -> writeUntilClosed(lines.getOutputStream(), line));
        writer.start();
        while (Files.size(folder.resolve("out")) < 1 << 20 && process.isAlive()) {
            Thread.sleep(10);
        }
        assertEquals(
                0,
                new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                        .start()
                        .waitFor());
        assertTrue(process.waitFor(5, TimeUnit.MINUTES));
        writer.join();
        assertEquals(code, process.exitValue());
        assertEquals("", Files.readString(folder.resolve("err")));
        byte[] answer =
                (envelope(new Normalizer(Profile.RFC7951).normalize(line)) + NEXT).getBytes(StandardCharsets.UTF_8);
        byte[] answers = Files.readAllBytes(folder.resolve("out"));
        assertEquals(0, answers.length % answer.length);
        assertArrayEquals(answer, Arrays.copyOfRange(answers, answers.length - answer.length, answers.length));
    }

    /** Whether a process inherited from its parents that SIGINT is ignored, as shells have it for what runs in the background. */
    private static boolean ignoresInterrupts(Process process) throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
                .filter(entry -> entry.startsWith("SigIgn:"))
                .anyMatch(entry -> (Long.parseUnsignedLong(entry.substring(7).trim(), 16) & 2) != 0);
    }

    @Test
    void aReaderThatLeavesEndsItWithAMessage() throws Exception {
        byte[] line = Cases.line("fork-tcp-ipv4");
        try (OutputStream in = Files.newOutputStream(folder.resolve("in"))) {
            for (int i = 0; i < 2000; i++) {
                in.write(line);
                in.write('\n');
            }
        }
        process = builder(List.of())
                .redirectInput(folder.resolve("in").toFile())
                .redirectError(folder.resolve("err").toFile())
                .start();
        assertTrue(process.getInputStream().read() == '{');
        process.getInputStream().close();
        assertTrue(process.waitFor(5, TimeUnit.MINUTES));
        assertEquals(2, process.exitValue());
        assertEquals(
                List.of("netflow: standard input or output is broken: Broken pipe"),
                Files.readAllLines(folder.resolve("err")));
    }

    @Test
    void wrongOptions() throws Exception {
        Files.createFile(folder.resolve("in"));
        assertEquals(2, run(folder.resolve("in"), "--profile", "rfc7950"));
        assertEquals(
                "netflow: --profile is 'rfc7950'; use rfc7951 or legacy\n", Files.readString(folder.resolve("err")));
        assertEquals(2, run(folder.resolve("in"), "--profil"));
        assertEquals(
                "netflow: normalize has no option '--profil'; use --profile or nothing\n",
                Files.readString(folder.resolve("err")));
        assertEquals(2, run(folder.resolve("in"), "lines.json"));
        assertEquals(
                "netflow: normalize reads standard input, and no file 'lines.json'; write < lines.json\n",
                Files.readString(folder.resolve("err")));
        assertEquals("", Files.readString(folder.resolve("out")));
    }

    private int run(Path in, String... options) throws IOException, InterruptedException {
        process = builder(List.of(), options)
                .redirectInput(in.toFile())
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile())
                .start();
        assertTrue(process.waitFor(5, TimeUnit.MINUTES));
        return process.exitValue();
    }

    private static ProcessBuilder builder(List<String> machine, String... options) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.addAll(machine);
        command.addAll(
                List.of("-cp", System.getProperty("java.class.path"), "dev.headgate.netflow.cli.Main", "normalize"));
        command.addAll(List.of(options));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("LC_ALL", "C");
        builder.environment().keySet().removeIf(name -> name.equals("JAVA_TOOL_OPTIONS"));
        return builder;
    }

    private static void writeUntilClosed(OutputStream out, byte[] line) {
        try (out) {
            while (true) {
                out.write(line);
                out.write('\n');
            }
        } catch (IOException e) {
            // the process has ended
            return;
        }
    }

    private static String envelope(Normalized normalized) {
        if (normalized instanceof NormalizedFlow flow) {
            return "{\"topic\":\"netflow-output\",\"value\":" + new String(flow.value(), StandardCharsets.UTF_8) + "}";
        }
        DeadLetter letter = (DeadLetter) normalized;
        return "{\"topic\":\"netflow-dead-letter\",\"value\":{\"reason\":\""
                + letter.reason().code()
                + "\",\"field\":"
                + (letter.field() == null ? "null" : '"' + letter.field() + '"')
                + ",\"detail\":\""
                + letter.detail().replace("\\", "\\\\").replace("\"", "\\\"")
                + "\"}}";
    }
}
