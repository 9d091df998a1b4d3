package dev.headgate.application;

import dev.headgate.manifest.Scalar;
import dev.headgate.manifest.Value;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Says where options belong to another restart strategy than the one that is chosen, or to none. */
final class RestartStrategyCheck {
    private static final List<String> STRATEGIES = List.of("fixed-delay", "failure-rate", "exponential-delay");
    private static final String PREFIX = "restart-strategy.";
    private static final String AT = "/restartStrategy";

    private RestartStrategyCheck() {}

    static void check(EffectiveOptions options) {
        Scalar own = options.own(PREFIX + "type");
        if (own != null) {
            if (isStrategy(own.text())) { // of another word the type was told, once
                refuseOthers(own, options);
            }
        } else if (options.text(PREFIX + "type") == null) {
            for (String strategy : STRATEGIES) {
                refuseWithoutType(strategy, options);
            }
        }
    }

    private static boolean isStrategy(String type) {
        String word = word(type);
        boolean none = word.equals("none") || word.equals("off") || word.equals("disable");
        return none || word.equals("fixeddelay") || word.equals("failurerate") || word.equals("exponentialdelay");
    }

    private static String word(String type) {
        return type.toLowerCase(Locale.ROOT).replace("-", "");
    }

    private static void refuseOthers(Scalar type, EffectiveOptions options) {
        for (Map.Entry<String, Value> option : options.own().entrySet()) {
            for (String strategy : STRATEGIES) {
                if (option.getKey().startsWith(PREFIX + strategy + ".")
                        && !word(type.text()).equals(word(strategy))
                        && EffectiveOptions.saidTogether(option.getValue(), type)) {
                    options.refuse(
                            option.getValue(),
                            AT,
                            "the restart strategy is " + type.text() + " (" + type.position() + "), so '"
                                    + option.getKey() + "' has no effect",
                            "remove it, or set the type to " + strategy);
                }
            }
        }
    }

    private static void refuseWithoutType(String strategy, EffectiveOptions options) {
        boolean standard = strategy.equals("exponential-delay") && !options.isBefore(1, 19);
        for (Map.Entry<String, Value> option : options.own().entrySet()) {
            if (!standard && option.getKey().startsWith(PREFIX + strategy + ".")) {
                options.lacks(
                        option.getValue(),
                        AT + "/type",
                        "nothing chooses the restart strategy " + strategy + ", so '" + option.getKey()
                                + "' has no effect",
                        "add 'type: " + strategy + "' to restartStrategy");
                return;
            }
        }
    }
}
