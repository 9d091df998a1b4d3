package dev.headgate.application;

import dev.headgate.flink.FlinkVersion;
import dev.headgate.flink.OptionNames;
import dev.headgate.manifest.MapValue;
import dev.headgate.manifest.Scalar;
import dev.headgate.manifest.Value;
import dev.headgate.problem.Problem;
import dev.headgate.problem.Problems;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The options of a finished FlinkDeployment by their newest names, above those that the operator's installation adds. */
final class EffectiveOptions {
    private final Map<String, Value> own = new LinkedHashMap<>();
    private final Optional<Map<String, String>> installed;
    private final Optional<FlinkVersion> version;
    private final boolean whole;
    private final Problems problems;

    /**
     * @param installed by the operator's installation; empty where nobody said what that is
     * @param whole whether nothing is missing because a file of the application is broken
     */
    EffectiveOptions(MapValue spec, Optional<Map<String, String>> installed, boolean whole, Problems problems) {
        this.whole = whole;
        this.installed = installed;
        Optional<String> word = spec.text("flinkVersion");
        this.version = word.isPresent() ? FlinkVersion.parse(word.get()) : Optional.empty();
        this.problems = problems;
        if (spec.members().get("flinkConfiguration") instanceof MapValue options) {
            for (Map.Entry<String, Value> option : options.members().entrySet()) {
                own.put(OptionNames.newest(option.getKey()), option.getValue());
            }
        }
    }

    /** The application's own options. */
    Map<String, Value> own() {
        return own;
    }

    /** What the application itself says, or null. */
    Scalar own(String option) {
        return own.get(option) instanceof Scalar scalar && !scalar.isNull() ? scalar : null;
    }

    /** What holds, whoever says it; null where nobody does as far as is known. */
    String text(String option) {
        Scalar said = own(option);
        if (said != null || installed.isEmpty()) {
            return said == null ? null : said.text();
        }
        for (Map.Entry<String, String> added : installed.get().entrySet()) {
            if (OptionNames.newest(added.getKey()).equals(option)) {
                return added.getValue();
            }
        }
        return null;
    }

    /** Whether the version of Flink is known, and is at least this one. */
    boolean isAtLeast(int major, int minor) {
        return version.isPresent() && version.get().isAtLeast(major, minor);
    }

    /** Whether the version of Flink is known, and is older than this one. */
    boolean isBefore(int major, int minor) {
        return version.isPresent() && !version.get().isAtLeast(major, minor);
    }

    /** Whether one layer says both: what a lower one says may rest while a higher one says otherwise. */
    static boolean saidTogether(Value one, Value other) {
        return one.origin().source().path().equals(other.origin().source().path());
    }

    void refuse(Value value, String at, String what, String fix) {
        problems.add(new Problem(value.position(), at, what, fix));
    }

    /** Says what is missing; where the operator's installation may add it, which nobody said, that is only a warning. */
    void lacks(Value value, String at, String what, String fix) {
        Problem problem = new Problem(value.position(), at, what, fix);
        if (!whole) {
            return;
        }
        if (installed.isPresent()) {
            problems.add(problem);
        } else {
            problems.warn("incomplete-section", problem);
        }
    }
}
