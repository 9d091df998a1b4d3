package dev.headgate.webhook.cli;

/** The command line can't be done; the message says what is wrong, and what to do. */
final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UsageException(String what, String fix) {
        super(what + "; " + fix, null, false, false);
    }
}
