package dev.headgate.netflow.cli;

import dev.headgate.netflow.normalize.DeadLetter;
import dev.headgate.netflow.normalize.Normalized;
import dev.headgate.netflow.normalize.NormalizedFlow;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** What a line becomes, with the topic that the job would write it to. */
final class Envelope {
    private static final byte[] FLOW = "{\"topic\":\"netflow-output\",\"value\":".getBytes(StandardCharsets.UTF_8);

    private Envelope() {}

    static byte[] of(Normalized normalized) {
        if (normalized instanceof NormalizedFlow flow) {
            ByteArrayOutputStream all = new ByteArrayOutputStream(FLOW.length + flow.value().length + 1);
            all.writeBytes(FLOW);
            all.writeBytes(flow.value());
            all.write('}');
            return all.toByteArray();
        }
        DeadLetter letter = (DeadLetter) normalized;
        StringBuilder text = new StringBuilder("{\"topic\":\"netflow-dead-letter\",\"value\":{\"reason\":\"");
        text.append(letter.reason().code()).append("\",\"field\":");
        quote(letter.field(), text);
        text.append(",\"detail\":");
        quote(letter.detail(), text);
        return text.append("}}").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void quote(String value, StringBuilder text) {
        if (value == null) {
            text.append("null");
            return;
        }
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                text.append('\\');
            }
            text.append(c);
        }
        text.append('"');
    }
}
