package dev.headgate.rules.catalog;

import dev.headgate.field.Field;
import dev.headgate.field.Option;
import dev.headgate.flink.value.MemorySize;
import dev.headgate.flink.value.Reading;
import dev.headgate.workload.Component;
import dev.headgate.workload.Resources;
import dev.headgate.workload.Workload;
import java.math.BigDecimal;
import java.util.Locale;

/** What is special about how memory was written. */
final class MemoryText {
    private static final long MEBIBYTE = 1L << 20;
    private static final long GIBIBYTE = 1L << 30;
    private static final int LONGEST = 20;
    private static final String UNITS = "kmgt";

    private MemoryText() {}

    /** Whether the memory of the whole process is digits alone, and so few that no one can mean bytes: less than 1 MiB of them. */
    static boolean isWithoutUnit(Component component) {
        Field field = component.memoryField();
        String text = field.text().orElse("");
        return MemorySize.hasNoUnit(text)
                && MemorySize.parse(text).isReadable()
                && MemorySize.parse(text).value().bytes() < MEBIBYTE
                && !text.equals("0");
    }

    /** Whether the operator's own field says 0. */
    static boolean isNothing(Component component) {
        Field memory = component.resources().memory();
        Reading<MemorySize> size = Resources.parse(memory.text().orElse(""));
        return memory.isPresent() && size.isReadable() && size.value().bytes() == 0;
    }

    /**
     * What to write instead of a memory that can't be read: the same in MiB, where it is a number and a unit.
     *
     * @param suffix of MiB there
     */
    static String inMebibytes(String text, String suffix, String otherwise) {
        String trimmed = text.trim();
        int end = 0;
        while (end < trimmed.length() && end < LONGEST && "0123456789.".indexOf(trimmed.charAt(end)) >= 0) {
            end++;
        }
        int unit = end < trimmed.length() ? UNITS.indexOf(Character.toLowerCase(trimmed.charAt(end))) : -1;
        String rest = unit < 0 ? "" : trimmed.substring(end + 1).toLowerCase(Locale.ROOT);
        if (unit >= 0 && (rest.isEmpty() || rest.equals("i") || rest.equals("b") || rest.equals("ib"))) {
            try {
                BigDecimal bytes = new BigDecimal(trimmed.substring(0, end))
                        .multiply(BigDecimal.valueOf(1024).pow(unit + 1));
                long mebibytes = bytes.divideToIntegralValue(BigDecimal.valueOf(MEBIBYTE))
                        .longValueExact();
                if (mebibytes > 0 && mebibytes < GIBIBYTE) {
                    return "write " + mebibytes + suffix;
                }
            } catch (ArithmeticException | NumberFormatException e) {
                return otherwise; // 1.2.3g, or more than any machine has
            }
        }
        return otherwise;
    }

    /** Whether the operator writes the spec's memory over this option, so that nobody reads it. */
    static boolean isShadowed(Workload workload, Option option) {
        if (workload.kind().isDeployment()) {
            for (Component component : workload.components()) {
                if (option.name().equals(component.processSize())) {
                    return component.resources().memory().isPresent();
                }
            }
        }
        return false;
    }
}
