package dev.headgate.netflow.normalize;

import dev.headgate.netflow.collector.LineReader;
import dev.headgate.netflow.flow.Field;
import dev.headgate.netflow.flow.Flow;
import dev.headgate.netflow.flow.RefusedException;
import dev.headgate.netflow.json.Encoding;
import dev.headgate.netflow.yang.FlowWriter;
import dev.headgate.netflow.yang.Profile;

/** Normalises lines of the collector, one after the other: not for several threads at once. */
public final class Normalizer {
    /** Bytes that a line may have. */
    public static final int LONGEST = Encoding.LONGEST;

    private final LineReader reader = new LineReader();
    private final FlowWriter writer;
    private final Exporters exporters;

    public Normalizer(Profile profile) {
        writer = new FlowWriter(profile);
        exporters = new Exporters(writer);
    }

    /** Never throws, whatever the bytes are; null counts as empty. */
    public Normalized normalize(byte[] line) {
        try {
            Flow flow = reader.read(line);
            byte[] value = writer.write(flow);
            return new NormalizedFlow(
                    value,
                    exporters.text(flow),
                    time(flow, Field.START),
                    time(flow, Field.END),
                    flow.dialect(),
                    writer.omitted());
        } catch (RefusedException e) {
            return new DeadLetter(e.reason(), e.field(), e.getMessage());
        }
    }

    private static long time(Flow flow, Field field) {
        long unsigned = flow.number(field);
        return unsigned < 0 ? Long.MAX_VALUE : unsigned;
    }
}
