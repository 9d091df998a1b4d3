package dev.headgate.webhook.http;

/** A port can't be opened. */
public final class PortException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int port;

    PortException(int port) {
        super("port " + port + " can't be opened", null, false, false);
        this.port = port;
    }

    public int port() {
        return port;
    }
}
