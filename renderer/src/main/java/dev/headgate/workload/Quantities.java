package dev.headgate.workload;

import java.math.BigDecimal;
import java.util.Optional;

/** Reads Kubernetes' quantities where they stand in a manifest. */
final class Quantities {
    private Quantities() {}

    static Optional<BigDecimal> parse(Field field) {
        String text = field.text().orElse("");
        boolean milli = text.endsWith("m");
        try {
            BigDecimal number = new BigDecimal(milli ? text.substring(0, text.length() - 1) : text);
            return Optional.of(milli ? number.movePointLeft(3) : number);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
