package dev.headgate.netflow.normalize;

import dev.headgate.netflow.flow.Family;
import dev.headgate.netflow.flow.Field;
import dev.headgate.netflow.flow.Flow;
import dev.headgate.netflow.yang.FlowWriter;

/** The addresses of exporters as text. There are few exporters with many flows each: the texts of the last ones are kept. */
final class Exporters {
    private static final int BITS = 8;
    private static final long GOLDEN_RATIO = 0x9e3779b97f4a7c15L;

    private final FlowWriter writer;
    private final long[] high = new long[1 << BITS];
    private final long[] low = new long[1 << BITS];
    private final boolean[] ipv6 = new boolean[1 << BITS];
    private final String[] texts = new String[1 << BITS];

    Exporters(FlowWriter writer) {
        this.writer = writer;
    }

    /** The address of the exporter of a flow. */
    String text(Flow flow) {
        Field field = Field.SAMPLER_ADDRESS;
        long upper = flow.high(field);
        long lower = flow.number(field);
        boolean six = flow.family(field) == Family.IPV6;
        int place = (int) ((upper ^ lower) * GOLDEN_RATIO >>> Long.SIZE - BITS);
        if (texts[place] == null || high[place] != upper || low[place] != lower || ipv6[place] != six) {
            texts[place] = writer.address(flow, field);
            high[place] = upper;
            low[place] = lower;
            ipv6[place] = six;
        }
        return texts[place];
    }
}
