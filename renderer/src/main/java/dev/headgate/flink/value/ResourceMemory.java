package dev.headgate.flink.value;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/**
 * What the operator makes of {@code resource.memory} and {@code resources.requests.memory}: as Flink reads it, else, after
 * changes to its letters, as a Kubernetes quantity ({@code ResourceConfigUtils#parseResourceMemoryString}, which before
 * 1.15 was in {@code FlinkConfigBuilder}).
 *
 * @param written what it writes into Flink's configuration
 * @param memory what Flink reads there
 * @param isQuantity whether Flink's own reading failed, so that k, M and G count in thousands
 */
public record ResourceMemory(String written, MemorySize memory, boolean isQuantity) {
    private static final int LONGEST = 100;
    private static final String SUFFIXES = "KMGTPE";

    /** Refused where the operator refuses the manifest: its validator reads what it would write. */
    public static Reading<ResourceMemory> parse(String text) {
        Reading<MemorySize> memory = MemorySize.parse(text);
        if (memory.isReadable()) {
            return Reading.of(new ResourceMemory(memory.value().toString(), memory.value(), false));
        }
        if (text.length() > LONGEST) {
            return Reading.refused("is too long for an amount of memory");
        }
        String quantity = upperCase(text);
        int end = quantity.length();
        int number = 0;
        while (number < end && "0123456789.+-".indexOf(quantity.charAt(number)) >= 0) {
            number++;
        }
        BigDecimal amount = amount(quantity.substring(0, number), quantity.substring(number));
        return amount == null ? Reading.refused(memory.refusal()) : written(amount);
    }

    private static String upperCase(String text) {
        StringBuilder quantity = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (" \t\n\u000b\f\r".indexOf(text.charAt(i)) < 0) {
                quantity.append(text.charAt(i));
            }
        }
        String upper = quantity.toString().trim().toUpperCase(Locale.ROOT);
        if (upper.endsWith("B")) {
            upper = upper.substring(0, upper.length() - 1);
        }
        return upper.endsWith("I") ? upper.substring(0, upper.length() - 1) + "i" : upper;
    }

    /** Null where the client library of Kubernetes that the operator uses throws. */
    private static BigDecimal amount(String number, String suffix) {
        try {
            BigDecimal digits = new BigDecimal(number);
            int unit = suffix.isEmpty() ? -1 : SUFFIXES.indexOf(suffix.charAt(0));
            if (suffix.isEmpty()) {
                return digits;
            }
            if (suffix.length() == 2 && suffix.charAt(1) == 'i' && unit >= 0) {
                return digits.multiply(BigDecimal.valueOf(2).pow(10 * (unit + 1), MathContext.DECIMAL64));
            }
            if (suffix.length() == 1) {
                // Thousands are a small k, which upper case has taken away.
                return unit < 1 ? null : digits.multiply(BigDecimal.TEN.pow(3 * (unit + 1), MathContext.DECIMAL64));
            }
            return suffix.charAt(0) != 'E'
                    ? null
                    : digits.multiply(BigDecimal.TEN.pow(Integer.parseInt(suffix.substring(1)), MathContext.DECIMAL64));
        } catch (NumberFormatException | ArithmeticException e) {
            return null;
        }
    }

    /** The digits of a product keep the fraction of its factor: 1.5Gi comes to 1610612736.0, which Flink can't read. */
    private static Reading<ResourceMemory> written(BigDecimal amount) {
        String written = amount.toString();
        Reading<MemorySize> memory = MemorySize.parse(written);
        if (memory.isReadable()) {
            return Reading.of(new ResourceMemory(written, memory.value(), true));
        }
        return Reading.refused(
                Digits.from(written, 0) == written.length()
                        ? memory.refusal()
                        : "comes to " + written + " bytes for Flink, which reads no fraction, sign or exponent");
    }
}
