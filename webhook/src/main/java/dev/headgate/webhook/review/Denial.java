package dev.headgate.webhook.review;

import dev.headgate.rules.Finding;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Errors as the Status of a denial, within what people read and the API server should have to carry. */
final class Denial {
    /** More causes nobody reads. */
    private static final int MOST_CAUSES = 50;

    private static final int LONGEST_TEXT = 600;
    private static final int LONGEST_FIELD = 400;
    private static final int LONGEST_NAME = 253;
    private static final int LONGEST_MESSAGE = 4000;
    private static final int LARGEST_CAUSES = 40_000;

    private Denial() {}

    static Status of(Review review, List<Finding> errors) {
        String name = PlainText.of(review.shownName(), LONGEST_NAME);
        Status.Details details = new Status.Details(
                name,
                PlainText.of(review.kind().group(), LONGEST_NAME),
                PlainText.of(review.kind().kind(), LONGEST_NAME),
                causes(errors));
        return new Status(422, "Invalid", message(details.kind() + " " + name, errors), details);
    }

    private static List<Status.Cause> causes(List<Finding> errors) {
        List<Status.Cause> causes = new ArrayList<>();
        int room = LARGEST_CAUSES;
        for (Finding error : errors) {
            Status.Cause cause = new Status.Cause("FieldValueInvalid", advice(error), field(error));
            room -= bytes(cause.message()) + bytes(cause.field());
            if (causes.size() == MOST_CAUSES || room < 0) {
                String rest = (errors.size() - causes.size()) + " more errors, not shown here";
                causes.add(new Status.Cause("FieldValueInvalid", rest, ""));
                break;
            }
            causes.add(cause);
        }
        return causes;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /** What is wrong and what to do, in one line: kubectl shows nothing else of a denial. */
    static String advice(Finding finding) {
        return PlainText.of(finding.message(), LONGEST_TEXT)
                + "; fix: "
                + PlainText.of(finding.fix(), LONGEST_TEXT)
                + "; docs: "
                + PlainText.of(finding.docs(), LONGEST_FIELD);
    }

    /** A pointer that is cut would point somewhere else. */
    static String field(Finding finding) {
        String at = finding.at() == null ? "" : finding.at();
        return at.length() > LONGEST_FIELD ? "" : PlainText.of(at, LONGEST_FIELD);
    }

    private static String message(String object, List<Finding> errors) {
        StringBuilder message = new StringBuilder(object)
                .append(": ")
                .append(errors.size())
                .append(errors.size() == 1 ? " error" : " errors");
        int left = errors.size();
        for (Finding error : errors) {
            String block = "\nerror  " + error.rule() + "\n  at   " + field(error) + "\n  why  "
                    + PlainText.of(error.message(), LONGEST_TEXT) + "\n  fix  "
                    + PlainText.of(error.fix(), LONGEST_TEXT) + "\n  docs "
                    + PlainText.of(error.docs(), LONGEST_FIELD);
            if (message.length() + block.length() > LONGEST_MESSAGE) {
                return message.append("\nand ").append(left).append(" more").toString();
            }
            message.append(block);
            left--;
        }
        return message.toString();
    }
}
