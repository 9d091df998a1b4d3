package dev.headgate.webhook.server;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How to serve.
 *
 * @param port for the API server, 0 for any that is free; likewise the health port
 * @param certificateDirectory where tls.crt and tls.key are or will be
 * @param shutdownDelay how long to go on after being told to stop: so long the API server may not know yet
 */
public record Options(int port, int healthPort, Path certificateDirectory, Duration shutdownDelay) {}
