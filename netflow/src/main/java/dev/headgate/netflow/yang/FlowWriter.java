package dev.headgate.netflow.yang;

import dev.headgate.netflow.flow.Field;
import dev.headgate.netflow.flow.Flow;
import dev.headgate.netflow.flow.RefusedException;
import java.util.List;

/** Writes flows, one after the other, as documents of the module. */
public final class FlowWriter {
    private final KindsOfFlows kinds;
    private final Document out = new Document();

    public FlowWriter(Profile profile) {
        kinds = new KindsOfFlows(Model.of(profile));
    }

    /** The document. */
    public byte[] write(Flow flow) throws RefusedException {
        out.clear();
        kinds.root(flow).write(flow, out);
        out.set(0, '{');
        out.write('}');
        return out.copy();
    }

    /** Leaves that the last document lacks, since the model has no word for what the collector said. */
    public List<String> omitted() {
        return out.omitted();
    }

    /** An address of the flow, as the document has it. */
    public String address(Flow flow, Field field) {
        int from = out.size();
        AddressText.write(flow, field, out);
        String text = out.text(from);
        out.truncate(from);
        return text;
    }
}
