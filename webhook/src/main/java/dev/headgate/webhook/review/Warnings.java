package dev.headgate.webhook.review;

import dev.headgate.rules.Finding;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Warnings as a client of Kubernetes gets them. The API server has room for 4096 characters in all, which other webhooks share;
 * beyond it cuts every warning and drops the rest without a word, so ours stay below that.
 */
final class Warnings {
    private static final int LONGEST = 256;
    private static final int ROOM = 3000;

    private Warnings() {}

    /** The findings that don't deny, worst first, and the notes. */
    static List<String> of(List<Finding> findings, List<String> notes) {
        Set<String> texts = new LinkedHashSet<>();
        for (Finding finding : findings) {
            if (finding.isError()) {
                texts.add(text("error: ", finding));
            }
        }
        for (Finding finding : findings) {
            if (!finding.isError() && finding.accepted() == null) {
                texts.add(text("", finding));
            }
        }
        for (String note : notes) {
            texts.add(PlainText.of(note, LONGEST));
        }
        return fitting(texts);
    }

    private static String text(String prefix, Finding finding) {
        String field = Denial.field(finding);
        String what = prefix + (field.isEmpty() ? "" : field + ": ") + finding.message() + " (" + finding.rule() + ")";
        String whole = what + "; fix: " + finding.fix();
        return PlainText.of(whole.length() > LONGEST ? what : whole, LONGEST);
    }

    private static List<String> fitting(Set<String> texts) {
        List<String> fitting = new ArrayList<>();
        int room = ROOM;
        for (String text : texts) {
            int length = text.codePointCount(0, text.length());
            if (length > room) {
                fitting.add((texts.size() - fitting.size()) + " more warnings, not shown here");
                break;
            }
            fitting.add(text);
            room -= length;
        }
        return fitting;
    }
}
