package dev.headgate.webhook.log;

import org.slf4j.ILoggerFactory;
import org.slf4j.IMarkerFactory;
import org.slf4j.Logger;
import org.slf4j.helpers.BasicMarkerFactory;
import org.slf4j.helpers.NOPMDCAdapter;
import org.slf4j.spi.MDCAdapter;
import org.slf4j.spi.SLF4JServiceProvider;

/** Brings what libraries warn of into our log; what they merely tell is left out. */
public final class LibraryLogs implements SLF4JServiceProvider, ILoggerFactory {
    /** The one that SLF4J's static world leaves no other way to reach. */
    private static volatile Log log;

    private final IMarkerFactory markers = new BasicMarkerFactory();
    private final MDCAdapter context = new NOPMDCAdapter();

    /** From now on, libraries write here. */
    public static void to(Log target) {
        log = target;
    }

    static void add(LogLine line) {
        Log target = log;
        if (target != null) {
            target.add(line);
        }
    }

    @Override
    public Logger getLogger(String name) {
        return new LibraryLog(name);
    }

    @Override
    public ILoggerFactory getLoggerFactory() {
        return this;
    }

    @Override
    public IMarkerFactory getMarkerFactory() {
        return markers;
    }

    @Override
    public MDCAdapter getMDCAdapter() {
        return context;
    }

    @Override
    public String getRequestedApiVersion() {
        return "2.0.99";
    }

    @Override
    public void initialize() {
        // nothing is needed before the first logger
    }
}
