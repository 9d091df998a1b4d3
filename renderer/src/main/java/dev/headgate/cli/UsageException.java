package dev.headgate.cli;

/** The command line itself can't be understood. */
final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String fix;

    UsageException(String what, String fix) {
        super(what, null, false, false);
        this.fix = fix;
    }

    String fix() {
        return fix;
    }
}
