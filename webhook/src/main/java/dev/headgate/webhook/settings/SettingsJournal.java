package dev.headgate.webhook.settings;

import dev.headgate.webhook.health.Journal;
import dev.headgate.webhook.log.LogLine;
import dev.headgate.webhook.metrics.Metrics;
import java.util.List;

/** Tells what becomes of the settings: in the log, in the metrics, and where the person looks who changed them, as an Event. */
final class SettingsJournal implements SettingsListener {
    private final SettingsEvents events;
    private volatile Journal journal;
    private volatile Metrics metrics;
    private boolean refusedBefore;

    SettingsJournal(SettingsEvents events) {
        this.events = events;
    }

    /** From now on, what happens is told there. */
    void tellTo(Journal told, Metrics counted) {
        journal = told;
        metrics = counted;
    }

    @Override
    public void applied(ConfigMap map) {
        journal.note(LogLine.info("settings-applied").text("version", map.version()));
        metrics.settings("applied");
        if (refusedBefore) {
            events.report(map, "Normal", "SettingsApplied", "the settings hold now");
        }
        refusedBefore = false;
    }

    @Override
    public void refused(ConfigMap map, List<String> problems) {
        journal.note(
                LogLine.error("settings-refused").text("version", map.version()).texts("problems", problems));
        metrics.settings("refused");
        String others = problems.size() == 1 ? "" : " (and " + (problems.size() - 1) + " more, see the log)";
        events.report(
                map,
                "Warning",
                "SettingsRefused",
                "the settings aren't used, and what held before holds: " + problems.get(0) + others);
        refusedBefore = true;
    }

    @Override
    public void gone(String problem, boolean defaultsHold) {
        journal.note(LogLine.warning("settings-gone").text("message", problem).flag("defaultsHold", defaultsHold));
        metrics.settings("gone");
    }

    @Override
    public void unknown(String problem) {
        journal.note(LogLine.warning("settings-unknown").text("message", problem));
        metrics.settings("unknown");
    }
}
