package dev.headgate.netflow.cli;

/** The command line asks for something that isn't there. */
final class UsageException extends IllegalArgumentException {
    UsageException(String what, String fix) {
        super(what + "; " + fix);
    }
}
