package dev.headgate.problem;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the right word for one that was probably mistyped. */
public final class Nearest {
    private static final int LONGEST_WORD = 100;

    /** Among more nobody looks for a hint, and to look for it would take seconds. */
    private static final int MOST_CANDIDATES = 500;

    private Nearest() {}

    /** The closest of the candidates, if it is close enough to be worth naming; ties go to the first in the alphabet. */
    public static Optional<String> to(String word, Collection<String> candidates) {
        if (word.length() > LONGEST_WORD || candidates.size() > MOST_CANDIDATES) {
            return Optional.empty();
        }
        String lower = word.toLowerCase(Locale.ROOT);
        int bound = Math.max(1, (word.length() + 1) / 3);
        String best = null;
        int bestDistance = Integer.MAX_VALUE;
        for (String candidate : candidates) {
            if (Math.abs(candidate.length() - word.length()) > bound) {
                continue;
            }
            int distance = distance(lower, candidate.toLowerCase(Locale.ROOT));
            if (distance <= bound
                    && (distance < bestDistance || distance == bestDistance && candidate.compareTo(best) < 0)) {
                best = candidate;
                bestDistance = distance;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Insertions, deletions, replacements and swaps of neighbours between two words. */
    private static int distance(String a, String b) {
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                boolean same = a.charAt(i - 1) == b.charAt(j - 1);
                row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + (same ? 0 : 1));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            int[] spare = beforeLast;
            beforeLast = last;
            last = row;
            row = spare;
        }
        return last[b.length()];
    }
}
