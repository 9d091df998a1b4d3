package dev.headgate.flink.state;

import java.util.Locale;
import java.util.StringTokenizer;

/**
 * Tells a cron expression in Quartz's form from one that it isn't: six or seven fields, seconds first. What is neither
 * certainly right nor certainly wrong is left undecided, since Quartz reads more than it documents.
 */
final class CronFields {
    private static final String UNDECIDED = "";
    private static final String[] NAMES = {"second", "minute", "hour", "day of month", "month", "day of week", "year"};
    private static final int[] LEAST = {0, 0, 0, 1, 1, 1, 1970};
    private static final int[] MOST = {59, 59, 23, 31, 12, 7, 2099};
    private static final String MONTHS = "JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC";
    private static final String DAYS = "SUN MON TUE WED THU FRI SAT";
    private static final int DAY_OF_MONTH = 3;
    private static final int MONTH = 4;
    private static final int DAY_OF_WEEK = 5;
    private static final int YEAR = 6;

    private CronFields() {}

    /** Null where the expression is right, empty where that is undecided, else what is wrong with it. */
    static String check(String text) {
        StringTokenizer tokens = new StringTokenizer(text.toUpperCase(Locale.US), " \t");
        int count = Math.min(tokens.countTokens(), NAMES.length);
        if (count < YEAR) {
            return "is neither a duration nor a Quartz expression, which has six or seven fields, seconds first, and not "
                    + count;
        }
        String verdict = null;
        boolean[] open = new boolean[NAMES.length];
        for (int field = 0; field < count; field++) {
            String written = tokens.nextToken();
            open[field] = written.equals("?");
            String found = open[field] ? open(field) : items(written, field);
            if (found != null && !found.isEmpty()) {
                return found;
            }
            verdict = found == null ? verdict : found;
        }
        if (verdict != null || open[DAY_OF_MONTH] != open[DAY_OF_WEEK]) {
            return verdict;
        }
        return open[DAY_OF_MONTH]
                ? "has ? for both the day of month and the day of week"
                : "sets both a day of month and a day of week: write ? for one of them";
    }

    private static String open(int field) {
        return field == DAY_OF_MONTH || field == DAY_OF_WEEK ? null : "has ? as its " + NAMES[field];
    }

    private static String items(String written, int field) {
        String verdict = null;
        StringTokenizer items = new StringTokenizer(written, ",");
        boolean several = items.countTokens() != 1;
        while (items.hasMoreTokens()) {
            String item = items.nextToken();
            String found = several && (item.indexOf('L') >= 0 || item.indexOf('#') >= 0 || item.startsWith("*"))
                    ? UNDECIDED
                    : item(item, field);
            if (found != null && !found.isEmpty()) {
                return found;
            }
            verdict = found == null ? verdict : found;
        }
        return several && written.startsWith(",") ? UNDECIDED : verdict;
    }

    private static String item(String item, int field) {
        if (field == DAY_OF_MONTH && (item.equals("L") || item.equals("LW"))
                || field == DAY_OF_WEEK && item.equals("L")) {
            return null;
        }
        int slash = item.indexOf('/');
        String range = slash < 0 ? item : item.substring(0, slash);
        if (slash >= 0 && !isWithin(item.substring(slash + 1), 1, Math.min(MOST[field], 99))) {
            return UNDECIDED;
        }
        if (range.equals("*")) {
            return null;
        }
        int hyphen = range.indexOf('-');
        int first = number(hyphen < 0 ? range : range.substring(0, hyphen), field);
        int last = hyphen < 0 ? first : number(range.substring(hyphen + 1), field);
        if (first < 0 || last < 0) {
            return UNDECIDED;
        }
        boolean within = first >= LEAST[field] && first <= MOST[field] && last >= LEAST[field] && last <= MOST[field];
        if (!within) {
            // 98 and 99 are what its code has for ? and *, and it takes them from a text too.
            return field == YEAR || first == 98 || first == 99
                    ? UNDECIDED
                    : "has " + range + " as its " + NAMES[field] + ", which goes from " + LEAST[field] + " to "
                            + MOST[field];
        }
        boolean named = !isWithin(range.substring(0, 1), 0, 9);
        return first > last || named && slash >= 0 ? UNDECIDED : null;
    }

    /** Of digits, or of the name of a month or a day; -1 for anything else. */
    private static int number(String text, int field) {
        if (isWithin(text, 0, 9999)) {
            return Integer.parseInt(text);
        }
        String names = field == MONTH ? MONTHS : field == DAY_OF_WEEK ? DAYS : "";
        int at = text.length() == 3 ? names.indexOf(text) : -1;
        return at >= 0 && at % 4 == 0 ? at / 4 + 1 : -1;
    }

    private static boolean isWithin(String text, int least, int most) {
        if (text.isEmpty() || text.length() > 4) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        int number = Integer.parseInt(text);
        return number >= least && number <= most;
    }
}
