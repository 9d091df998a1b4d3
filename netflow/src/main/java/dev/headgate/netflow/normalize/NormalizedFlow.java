package dev.headgate.netflow.normalize;

import dev.headgate.netflow.flow.Dialect;
import java.util.List;

/**
 * A line that has become one document of the YANG module.
 *
 * @param value one JSON document in UTF-8 without a line break
 * @param exporter the address of the device that exported the flow
 * @param firstSwitchedMillis when the flow began, by the exporter's clock; {@link Long#MAX_VALUE} for anything later than that
 * @param lastSwitchedMillis when it ended; earlier than its beginning where the exporter's clock of 49 days ran over
 * @param omitted leaves that were left out, since the model has no word for the collector's value
 */
public record NormalizedFlow(
        byte[] value,
        String exporter,
        long firstSwitchedMillis,
        long lastSwitchedMillis,
        Dialect dialect,
        List<String> omitted)
        implements Normalized {}
