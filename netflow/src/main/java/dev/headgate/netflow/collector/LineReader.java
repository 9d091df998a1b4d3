package dev.headgate.netflow.collector;

import dev.headgate.netflow.flow.Flow;
import dev.headgate.netflow.flow.Reason;
import dev.headgate.netflow.flow.RefusedException;
import dev.headgate.netflow.json.Encoding;
import dev.headgate.netflow.json.JsonScanner;
import dev.headgate.netflow.json.Judge;
import dev.headgate.netflow.json.NotAnObjectException;
import java.util.HashSet;
import java.util.Set;

/** Reads lines of the collector, one after the other, each into the same flow. */
public final class LineReader {
    private final Flow flow = new Flow(Columns.names());
    private final JsonScanner json = new JsonScanner();
    private final Judge judge = new Judge();
    private final ValueReader values = new ValueReader(json, flow);
    private final ExpectedValues expectedValues = new ExpectedValues(flow);
    private final FieldOrder order = new FieldOrder(expectedValues);
    private final SaidNames said = new SaidNames();
    private final ExpectedMembers expected = new ExpectedMembers(order, said, expectedValues);
    private final Set<String> unknown = new HashSet<>();

    /** The flow of a line; it holds until the next line is read. */
    public Flow read(byte[] bytes) throws RefusedException {
        Encoding.checkSize(bytes);
        said.begin();
        flow.clear();
        if (!unknown.isEmpty()) {
            unknown.clear();
        }
        RefusedException refusal;
        try {
            json.begin(bytes);
            refusal = members();
        } catch (NotAnObjectException e) {
            Encoding.check(bytes);
            throw judge.refusal(bytes);
        }
        if (!json.ascii()) {
            Encoding.check(bytes);
        }
        flow.setDialect(said.dialect());
        if (refusal != null) {
            throw refusal;
        }
        Completion.complete(flow);
        return flow;
    }

    /** Reads to the end whatever is wrong with a field: that something isn't JSON says more. */
    private RefusedException members() throws NotAnObjectException {
        RefusedException refusal = null;
        order.begin();
        while (true) {
            expected.read(json);
            if (json.ends()) {
                return refusal;
            }
            Column column = order.next(json);
            if (column == null && !json.nextMember()) {
                return refusal;
            }
            try {
                if (column == null) {
                    named(json.text().string());
                } else {
                    member(column);
                }
            } catch (RefusedException e) {
                refusal = refusal == null ? e : refusal;
                json.skip();
            }
        }
    }

    private void named(String name) throws NotAnObjectException, RefusedException {
        Column column = order.of(name);
        if (column != null) {
            member(column);
        } else if (unknown.add(name)) {
            json.skip();
        } else {
            throw twice(name);
        }
    }

    private void member(Column column) throws NotAnObjectException, RefusedException {
        if (said.mixes(column)) {
            throw new RefusedException(
                    Reason.MIXED_DIALECTS,
                    column.name(),
                    "this name and one before it are of different builds of GoFlow2");
        }
        if (said.repeats(column)) {
            throw twice(column.name());
        }
        said.take(column);
        values.read(column);
    }

    private static RefusedException twice(String name) {
        return new RefusedException(Reason.DUPLICATE_FIELD, name, "the field stands twice");
    }
}
