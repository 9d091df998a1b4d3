package dev.headgate.netflow.job;

/**
 * What became of a line: a flow, or a dead letter.
 *
 * @param eventTime when the flow ended, in milliseconds; of a dead letter, when Kafka got the line
 * @param flow the flow as JSON; null of a dead letter
 * @param reason why it is a dead letter; null of a flow
 * @param field the field that is wrong; null where it isn't one field
 * @param detail the reason in words; null of a flow
 */
public record Outcome(KafkaLine line, long eventTime, byte[] flow, String reason, String field, String detail) {
    static Outcome flow(KafkaLine line, long eventTime, byte[] flow) {
        return new Outcome(line, eventTime, flow, null, null, null);
    }

    static Outcome deadLetter(KafkaLine line, String reason, String field, String detail) {
        return new Outcome(line, line.timestamp(), null, reason, field, detail);
    }

    boolean isFlow() {
        return flow != null;
    }
}
