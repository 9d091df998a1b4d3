package dev.headgate.webhook.log;

import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.helpers.AbstractLogger;
import org.slf4j.helpers.MessageFormatter;

/** The logger of one class of a library. */
final class LibraryLog extends AbstractLogger {
    private static final long serialVersionUID = 1L;

    /** It warns of each attempt; what it fails in is told once, by those who ask it. */
    private static final String KUBERNETES_CLIENT = "io.fabric8.";

    LibraryLog(String name) {
        this.name = name;
    }

    @Override
    protected String getFullyQualifiedCallerName() {
        return null;
    }

    @Override
    protected void handleNormalizedLoggingCall(
            Level level, Marker marker, String pattern, Object[] arguments, Throwable cause) {
        if (level == Level.WARN && name.startsWith(KUBERNETES_CLIENT)) {
            return;
        }
        LogLine line = level == Level.ERROR ? LogLine.error("library") : LogLine.warning("library");
        line.text("logger", name).text("message", MessageFormatter.basicArrayFormat(pattern, arguments));
        LibraryLogs.add(cause == null ? line : line.text("cause", StackTraces.ofLibrary(cause)));
    }

    @Override
    public boolean isTraceEnabled() {
        return false;
    }

    @Override
    public boolean isTraceEnabled(Marker marker) {
        return false;
    }

    @Override
    public boolean isDebugEnabled() {
        return false;
    }

    @Override
    public boolean isDebugEnabled(Marker marker) {
        return false;
    }

    @Override
    public boolean isInfoEnabled() {
        return false;
    }

    @Override
    public boolean isInfoEnabled(Marker marker) {
        return false;
    }

    @Override
    public boolean isWarnEnabled() {
        return true;
    }

    @Override
    public boolean isWarnEnabled(Marker marker) {
        return true;
    }

    @Override
    public boolean isErrorEnabled() {
        return true;
    }

    @Override
    public boolean isErrorEnabled(Marker marker) {
        return true;
    }
}
