package dev.headgate.webhook.settings;

import dev.headgate.problem.InputException;
import dev.headgate.problem.Position;
import dev.headgate.problem.Problem;
import dev.headgate.problem.Problems;
import dev.headgate.problem.Source;
import dev.headgate.settings.Settings;
import dev.headgate.webhook.judge.SettingsText;
import dev.headgate.yaml.SourceText;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * The settings that hold now: the last good ones of the ConfigMap. Where it is gone, they hold a while longer, for what is
 * replaced is gone for a moment, too; then the defaults hold, as after a restart.
 */
public final class LiveSettings implements Supplier<Settings> {
    private final ConfigMapName name;
    private final Duration grace;
    private final SettingsListener listener;
    private String seen = "";
    private long goneSince;
    private volatile Settings current = Settings.NONE;
    private volatile String version = "";
    private volatile List<String> problems = List.of();
    private volatile boolean answered;

    /** @param grace how long settings hold whose ConfigMap is gone */
    LiveSettings(ConfigMapName name, Duration grace, SettingsListener listener) {
        this.name = name;
        this.grace = grace;
        this.listener = listener;
    }

    @Override
    public Settings get() {
        return current;
    }

    /** Whether it is known what holds, be it the defaults. */
    boolean isAnswered() {
        return answered;
    }

    /** Whether what holds is what the ConfigMap says now. */
    boolean isCurrent() {
        return answered && problems.isEmpty();
    }

    /** What holds, and why it isn't what somebody wrote, if so: one line each. */
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        notes.add("settings: "
                + (version.isEmpty()
                        ? "the defaults hold"
                        : "version " + version + " of ConfigMap " + name + " holds"));
        for (String problem : problems) {
            notes.add("settings: " + problem);
        }
        return notes;
    }

    /** The ConfigMap is there, with this content. */
    void found(ConfigMap map) {
        goneSince = 0;
        answered = true;
        if (map.version().equals(seen)) {
            return;
        }
        try {
            current = read(map);
            version = map.version();
            problems = List.of();
            listener.applied(map);
        } catch (InputException e) {
            List<String> lines = new ArrayList<>();
            for (Problem problem : e.problems()) {
                lines.add(problem.position() + ": " + problem.message() + "; " + problem.fix());
            }
            problems = lines;
            listener.refused(map, problems);
        }
        seen = map.version();
    }

    /** The API server says that there is no such ConfigMap, at this time of {@link System#nanoTime}. */
    void gone(long now) {
        boolean first = goneSince == 0;
        goneSince = first ? now : goneSince;
        boolean over = now - goneSince >= grace.toNanos();
        if (over && !version.isEmpty()) {
            current = Settings.NONE;
            version = "";
        }
        String problem = "there is no ConfigMap " + name
                + (version.isEmpty()
                        ? "; create it"
                        : "; its last settings hold for " + grace.toSeconds() + " s, then the defaults");
        if (!problems.equals(List.of(problem))) {
            problems = List.of(problem);
            listener.gone(problem, version.isEmpty());
        }
        seen = "";
        answered = true;
    }

    /** Nobody knows what it says now; what held, holds. */
    void unknown(String why) {
        String problem = "ConfigMap " + name + " can't be read, since " + why;
        if (!problems.equals(List.of(problem))) {
            problems = List.of(problem);
            listener.unknown(problem);
        }
        seen = "";
    }

    /** It is known that nobody will soon say what holds. */
    void giveUp() {
        answered = true;
    }

    private Settings read(ConfigMap map) {
        String text = map.data().get("settings.yaml");
        String file = "ConfigMap " + name + " settings.yaml";
        Problems problems = new Problems();
        if (text == null || text.isBlank()) { // an empty one is more likely a template's slip than anybody's wish
            problems.add(new Problem(
                    Position.ofPath("ConfigMap " + name),
                    null,
                    text == null ? "there is no settings.yaml under data" : "settings.yaml is empty",
                    "write the settings under data, as settings.yaml: |, or 'rules: {}' where the defaults are meant"));
            problems.throwIfAny();
        }
        Source source = SourceText.decode(file, "settings", text.getBytes(StandardCharsets.UTF_8), problems);
        problems.throwIfAny();
        return SettingsText.read(source);
    }
}
