package dev.headgate.field;

import dev.headgate.flink.FlinkVersion;
import dev.headgate.flink.OptionNames;
import dev.headgate.flink.option.FlinkConfiguration;
import dev.headgate.flink.option.Setting;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The options of Flink that a workload runs with: defaults of the operator, and over them those of the manifest, flat or
 * nested. Asked by an option's newest name, whatever name was written; a name that the workload's version of Flink doesn't
 * know has no effect there, and of several that it knows the newest counts.
 */
public final class Options {
    private final Optional<FlinkVersion> version;
    private final Field field;
    /** Whether the field is the map of the options, and not text that holds them. */
    private final boolean map;
    /** By the name under which each was written. */
    private final Map<String, Option> written = new LinkedHashMap<>();

    private FlinkConfiguration configuration;

    private Options(Optional<FlinkVersion> version, Field field, boolean map) {
        this.version = version;
        this.field = field;
        this.map = map;
    }

    /**
     * Reads them.
     *
     * @param version of the workload's Flink; empty where it isn't known, and every name counts
     * @param defaults what the operator's installation adds, by name
     * @param field the map of options in the manifest
     */
    public static Options of(Optional<FlinkVersion> version, Map<String, String> defaults, Field field) {
        Options options = new Options(version, field, true);
        for (Map.Entry<String, String> standard : defaults.entrySet()) {
            Field place = field.child(standard.getKey());
            options.written.put(standard.getKey(), new Option(standard.getKey(), standard.getValue(), place, true));
        }
        OptionTree.read(field, options.written);
        options.index();
        return options;
    }

    /**
     * Those that don't stand in a map of their manifest.
     *
     * @param written all of them, by the name under which each was written
     * @param place where one that isn't among them would be added
     */
    public static Options standing(Optional<FlinkVersion> version, Map<String, Option> written, Field place) {
        Options options = new Options(version, place, false);
        options.written.putAll(written);
        options.index();
        return options;
    }

    /** These options with others over them, as a session job's are over those of its cluster. */
    public Options with(Field own) {
        Options options = new Options(version, own, true);
        for (Option inherited : written.values()) {
            // it would be changed here, and comes from there
            Field place = new Field(
                    own.child(inherited.name()).at(), null, inherited.field().nearest());
            options.written.put(inherited.name(), new Option(inherited.name(), inherited.text(), place, true));
        }
        OptionTree.read(own, options.written);
        options.index();
        return options;
    }

    private void index() {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Option option : written.values()) {
            texts.put(option.name(), option.text());
        }
        configuration = FlinkConfiguration.of(texts, version.orElse(null));
    }

    /** The option that takes effect in the workload's version, by its newest name. */
    public Optional<Option> get(String name) {
        Optional<Setting> setting = configuration.get(name);
        return setting.isPresent() ? Optional.of(written.get(setting.get().name())) : Optional.empty();
    }

    /** The option's value, unless it is absent or still to be filled in. */
    public Optional<String> text(String name) {
        Optional<Option> option = get(name);
        return option.isPresent() && !option.get().isPlaceholder()
                ? Optional.of(option.get().text())
                : Optional.empty();
    }

    /** All that was written of one option under any of its names, those without effect included. */
    public List<Option> written(String name) {
        List<Option> same = new ArrayList<>();
        for (Option option : written.values()) {
            if (OptionNames.newest(option.name()).equals(name)) {
                same.add(option);
            }
        }
        return same;
    }

    public boolean has(String name) {
        return get(name).isPresent();
    }

    /** Whether the option says true. */
    public boolean isTrue(String name) {
        Optional<Option> option = get(name);
        return option.isPresent() && option.get().says("true");
    }

    /** Whether the option says this word, in any case. */
    public boolean says(String name, String word) {
        Optional<Option> option = get(name);
        return option.isPresent() && option.get().says(word);
    }

    /** Where the option stands, or would be written. */
    public Field field(String name) {
        Optional<Option> option = get(name);
        if (option.isPresent()) {
            return option.get().field();
        }
        return map ? field.child(name) : field;
    }

    /** Every option of the manifest itself, as written, in its order. */
    public List<Option> own() {
        List<Option> own = new ArrayList<>();
        for (Option option : written.values()) {
            if (!option.isDefault()) {
                own.add(option);
            }
        }
        return own;
    }

    /** Every option, as Flink gets it. */
    public FlinkConfiguration configuration() {
        return configuration;
    }

    /** The map of options in the manifest, or the text that holds them. */
    public Field field() {
        return field;
    }
}
