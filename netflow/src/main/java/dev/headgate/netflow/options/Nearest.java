package dev.headgate.netflow.options;

import java.util.Collection;

/** The name that was probably meant. */
final class Nearest {
    private Nearest() {}

    /** The nearest of the names; null where none is near. */
    static String to(String written, Collection<String> names) {
        return within(written.length() / 3, written, names);
    }

    /** The nearest of the names, at most so many letters away; null where none is. */
    static String within(int letters, String written, Collection<String> names) {
        String nearest = null;
        int least = letters + 1;
        for (String name : names) {
            int distance = distance(written, name);
            if (distance < least) {
                least = distance;
                nearest = name;
            }
        }
        return nearest;
    }

    private static int distance(String left, String right) {
        int[] row = new int[right.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[right.length()];
    }
}
