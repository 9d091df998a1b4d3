package dev.headgate.flink.memory;

import dev.headgate.flink.option.FlinkConfiguration;
import dev.headgate.flink.option.Setting;
import dev.headgate.flink.value.FlinkNumber;
import dev.headgate.flink.value.MemorySize;
import dev.headgate.flink.value.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the options of one derivation by their newest names, and notes which ones took part. */
final class MemoryReader {
    private final FlinkConfiguration configuration;
    private final List<String> set = new ArrayList<>();
    private final List<String> byDefault = new ArrayList<>();

    MemoryReader(FlinkConfiguration configuration) {
        this.configuration = configuration;
    }

    FlinkConfiguration configuration() {
        return configuration;
    }

    /** Whether the version is one before 2.0, which heeds older options. */
    boolean isFirst() {
        return configuration.version().isPresent() && !configuration.isSecond();
    }

    boolean has(String option) {
        return configuration.get(option).isPresent();
    }

    /** The size that an option sets, or another where it isn't set. */
    MemorySize size(String option, MemorySize otherwise) {
        Reading<MemorySize> size = Reading.of(otherwise);
        Optional<Setting> setting = note(option);
        if (setting.isPresent()) {
            size = MemorySize.parse(setting.get().text());
        }
        if (!size.isReadable()) {
            throw new Unfit(MemoryRefusal.Kind.UNREADABLE, setting.get().name() + " " + size.refusal());
        }
        return size.value();
    }

    /** Flink holds these as a float and calculates with doubles, so 0.1 is 0.10000000149011612. */
    double fraction(String option, float otherwise) {
        Optional<Setting> setting = note(option);
        return setting.isPresent()
                ? number(setting.get(), FlinkNumber.parseFloat(setting.get().text()))
                : otherwise;
    }

    int integer(String option, int otherwise) {
        Optional<Setting> setting = note(option);
        return setting.isPresent()
                ? number(setting.get(), FlinkNumber.parseInteger(setting.get().text()))
                : otherwise;
    }

    double decimal(String option, double otherwise) {
        Optional<Setting> setting = note(option);
        return setting.isPresent()
                ? number(setting.get(), FlinkNumber.parseDouble(setting.get().text()))
                : otherwise;
    }

    /** Notes an option that would have counted. */
    void mention(String option) {
        note(option);
    }

    private static <T> T number(Setting setting, Reading<T> number) {
        if (!number.isReadable()) {
            throw new Unfit(MemoryRefusal.Kind.UNREADABLE, setting.name() + " " + number.refusal());
        }
        return number.value();
    }

    private Optional<Setting> note(String option) {
        Optional<Setting> setting = configuration.get(option);
        List<String> noted = setting.isPresent() ? set : byDefault;
        if (!noted.contains(option)) {
            noted.add(option);
        }
        return setting;
    }

    MemoryRefusal refusal(Unfit unfit) {
        return refusal(unfit.kind(), unfit.getMessage());
    }

    MemoryRefusal refusal(MemoryRefusal.Kind kind, String reason) {
        List<String> options = new ArrayList<>(set);
        options.addAll(byDefault);
        return new MemoryRefusal(kind, reason, List.copyOf(options));
    }
}
