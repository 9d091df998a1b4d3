package dev.headgate.flink.option;

import dev.headgate.flink.FlinkVersion;
import dev.headgate.flink.OptionNames;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The options that a Flink cluster is given, flat, looked up as that version of Flink does
 * ({@code org.apache.flink.configuration.Configuration}): by the newest name it knows, then by older ones. A name that it
 * doesn't know isn't there for it.
 */
public final class FlinkConfiguration {
    private final Map<String, String> options;
    private final FlinkVersion version;

    private FlinkConfiguration(Map<String, String> options, FlinkVersion version) {
        this.options = options;
        this.version = version;
    }

    /**
     * @param options the texts by the names as they were written, flattened
     * @param version null where it is unknown: every name of any version counts then, the newest first
     */
    public static FlinkConfiguration of(Map<String, String> options, FlinkVersion version) {
        return new FlinkConfiguration(Collections.unmodifiableMap(new LinkedHashMap<>(options)), version);
    }

    /** What sets an option, given by its newest name; empty where nothing does that this version heeds. */
    public Optional<Setting> get(String newest) {
        if (!OptionNames.hasSeveral(newest)) { // most of the dozens that rules ask for
            String text = options.get(newest);
            return text == null ? Optional.empty() : Optional.of(new Setting(newest, newest, text));
        }
        for (String name : OptionNames.lookup(version, newest)) {
            String text = options.get(name);
            if (text != null) {
                return Optional.of(new Setting(newest, name, text));
            }
        }
        return Optional.empty();
    }

    /** What sets an option, given by any of its names; empty where nothing does that this version heeds. */
    public Optional<Setting> find(String option) {
        return get(OptionNames.newest(option));
    }

    /** Everything that sets an option: the first is heeded, the others are not. */
    public List<Setting> all(String option) {
        List<Setting> all = new ArrayList<>();
        for (String name : OptionNames.lookup(version, option)) {
            String text = options.get(name);
            if (text != null) {
                all.add(new Setting(OptionNames.newest(option), name, text));
            }
        }
        return all;
    }

    public boolean isSet(String option) {
        return find(option).isPresent();
    }

    /** The text of an option, or another where it isn't set. */
    public String text(String option, String otherwise) {
        Optional<Setting> setting = find(option);
        return setting.isPresent() ? setting.get().text() : otherwise;
    }

    /** All options as written. */
    public Map<String, String> options() {
        return options;
    }

    /** The version that these options are for, where it is known. */
    public Optional<FlinkVersion> version() {
        return Optional.ofNullable(version);
    }

    /** Whether this is known to be for a version of Flink 2, or a newer one. */
    public boolean isSecond() {
        return version != null && version.isAtLeast(2, 0);
    }

    /** The same with one option set to a text, whatever it was called before. */
    public FlinkConfiguration with(String option, String text) {
        Map<String, String> changed = new LinkedHashMap<>(without(option).options);
        changed.put(version == null ? OptionNames.newest(option) : OptionNames.in(version, option), text);
        return new FlinkConfiguration(Collections.unmodifiableMap(changed), version);
    }

    /** The same without one option, under any name. */
    public FlinkConfiguration without(String option) {
        Map<String, String> changed = new LinkedHashMap<>(options);
        changed.remove(option);
        for (String name : OptionNames.lookup(version, option)) {
            changed.remove(name);
        }
        return new FlinkConfiguration(Collections.unmodifiableMap(changed), version);
    }
}
