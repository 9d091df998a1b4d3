package dev.headgate.rules.catalog;

import dev.headgate.field.Field;
import dev.headgate.flink.value.MemorySize;
import dev.headgate.flink.value.Reading;
import dev.headgate.workload.Component;
import dev.headgate.workload.Resources;

/** What is special about how memory was written. */
final class MemoryText {
    private static final long GIBIBYTE = 1L << 30;

    private MemoryText() {}

    /** Whether the memory of the whole process is digits alone, and so few that no one can mean bytes. */
    static boolean isWithoutUnit(Component component) {
        Field field = component.memoryField();
        String text = field.text().orElse("");
        return MemorySize.hasNoUnit(text)
                && MemorySize.parse(text).isReadable()
                && MemorySize.parse(text).value().bytes() < GIBIBYTE
                && !text.equals("0");
    }

    /** Whether the operator's own field says 0. */
    static boolean isNothing(Component component) {
        Field memory = component.resources().memory();
        Reading<MemorySize> size = Resources.parse(memory.text().orElse(""));
        return memory.isPresent() && size.isReadable() && size.value().bytes() == 0;
    }
}
