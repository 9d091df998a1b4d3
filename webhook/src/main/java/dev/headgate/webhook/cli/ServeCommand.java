package dev.headgate.webhook.cli;

import dev.headgate.webhook.http.PortException;
import dev.headgate.webhook.judge.Judges;
import dev.headgate.webhook.log.LibraryLogs;
import dev.headgate.webhook.log.Log;
import dev.headgate.webhook.log.LogLine;
import dev.headgate.webhook.review.ReviewHandler;
import dev.headgate.webhook.server.Options;
import dev.headgate.webhook.server.Webhook;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** {@code serve}: runs until it is told to stop. */
final class ServeCommand {
    private static final int NO_CERTIFICATE = 1;

    private ServeCommand() {}

    /** Serves; returns only where there never was anything to serve with. */
    static int run(List<String> options, Judges judges, Duration grace) throws InterruptedException {
        Arguments arguments = Arguments.parse(
                options,
                List.of(
                        Surroundings.SETTINGS,
                        Surroundings.SETTINGS_CONFIGMAP,
                        "--certificate-directory",
                        "--port",
                        "--health-port",
                        "--shutdown-delay"),
                List.of(Surroundings.NO_CLUSTER));
        Options serving = new Options(
                arguments.number("--port", 9443, 65535),
                arguments.number("--health-port", 8080, 65535),
                directory(arguments),
                Duration.ofSeconds(arguments.number("--shutdown-delay", 5, 3600)));
        Surroundings around = Surroundings.of(arguments, System.getenv());
        ReviewHandler handler = new ReviewHandler(judges.judge(around.settings(), around.cluster()));
        // not System.out: its lock would be held while nobody reads
        Log log = new Log(new FileOutputStream(FileDescriptor.out));
        Webhook webhook = new Webhook(serving, handler, log, around.companions(), Clock.systemUTC());
        start(webhook);
        LibraryLogs.to(log);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            webhook.stop();
            log.close();
            Runtime.getRuntime().halt(0); // told to stop is no failure
        }));
        long end = System.nanoTime() + grace.toNanos();
        while (webhook.hasCertificate() || System.nanoTime() < end) {
            TimeUnit.SECONDS.sleep(1);
        }
        log.add(LogLine.error("no-certificate")
                .text(
                        "message",
                        "there was none for " + grace.toSeconds()
                                + " s, so this process ends; see certificate-refused"));
        log.close();
        Runtime.getRuntime().halt(NO_CERTIFICATE);
        return NO_CERTIFICATE;
    }

    private static Path directory(Arguments arguments) {
        Path directory = arguments
                .path("--certificate-directory")
                .orElseThrow(() -> new UsageException(
                        "--certificate-directory is missing", "name the directory of tls.crt and tls.key"));
        if (!Files.isDirectory(directory)) {
            throw new UsageException(
                    "there is no directory " + directory, "mount the Secret with tls.crt and tls.key there");
        }
        return directory;
    }

    private static void start(Webhook webhook) {
        try {
            webhook.start();
        } catch (PortException e) {
            throw new UsageException(
                    "port " + e.port() + " can't be opened, it may be in use",
                    "choose another one with --port or --health-port");
        }
    }
}
