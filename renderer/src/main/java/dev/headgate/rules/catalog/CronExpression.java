package dev.headgate.rules.catalog;

/**
 * Why Quartz, with which the operator reads cron expressions, certainly refuses one. What Quartz may yet refuse passes.
 *
 * @param refusal as the rest of a sentence about the expression, or null
 */
record CronExpression(String refusal) {
    private static final String[] NAMES = {"seconds", "minutes", "hours", "day of month", "month", "day of week"};
    private static final int[] LEAST = {0, 0, 0, 1, 1, 1};
    private static final int[] MOST = {59, 59, 23, 31, 12, 7};
    private static final int DAY_OF_MONTH = 3;
    private static final int DAY_OF_WEEK = 5;
    private static final int LONGEST = 400;

    static CronExpression parse(String text) {
        if (text.length() > LONGEST) {
            return new CronExpression(null);
        }
        String[] fields = fields(text);
        if (fields.length < NAMES.length) {
            return new CronExpression("has " + Words.count(fields.length, "field") + " of at least 6");
        }
        for (int i = 0; i < NAMES.length; i++) {
            if (!fits(i, fields[i])) {
                return new CronExpression("has " + fields[i] + " for the " + NAMES[i]);
            }
        }
        boolean anyDay = fields[DAY_OF_MONTH].indexOf('?') >= 0;
        boolean anyWeekday = fields[DAY_OF_WEEK].indexOf('?') >= 0;
        return new CronExpression(
                anyDay == anyWeekday
                        ? "needs ? for either the day of month or the day of week, and not for both"
                        : null);
    }

    /** The expression that one of five fields, as Unix writes it, most likely means; null where that is unclear. */
    static String ofUnix(String text) {
        String[] fields = fields(text);
        return fields.length == 5 && fields[4].equals("*")
                ? "0 " + fields[0] + " " + fields[1] + " " + fields[2] + " " + fields[3] + " ?"
                : null;
    }

    private static String[] fields(String text) {
        String trimmed = text.strip().replace('\t', ' ');
        int count = 0;
        String[] parts = trimmed.split(" ", -1);
        for (String part : parts) {
            count += part.isEmpty() ? 0 : 1;
        }
        String[] fields = new String[count];
        int next = 0;
        for (String part : parts) {
            if (!part.isEmpty()) {
                fields[next++] = part;
            }
        }
        return fields;
    }

    /** Judges what stands before each step and apart from names; a range's ends are judged one by one. */
    private static boolean fits(int index, String field) {
        if (field.indexOf('?') >= 0 && index != DAY_OF_MONTH && index != DAY_OF_WEEK) {
            return false;
        }
        long number = -1;
        for (int i = 0; i <= field.length(); i++) {
            char c = i < field.length() ? field.charAt(i) : ',';
            if (c >= '0' && c <= '9') {
                number = Math.min(1_000_000, Math.max(0, number) * 10 + c - '0');
                continue;
            }
            if (number >= 0 && !isStep(field, i) && (number < LEAST[index] || number > MOST[index])) {
                return false;
            }
            if (!Character.isLetter(c) && "*/,-?#".indexOf(c) < 0) {
                return false;
            }
            number = -1;
        }
        return true;
    }

    /** Whether the number that ends here follows a slash, L- or #, and so isn't a point in time. */
    private static boolean isStep(String field, int end) {
        int start = end;
        while (start > 0 && Character.isDigit(field.charAt(start - 1))) {
            start--;
        }
        return start > 0
                && (field.charAt(start - 1) == '/'
                        || field.charAt(start - 1) == '#'
                        || field.charAt(start - 1) == '-' && start > 1 && Character.isLetter(field.charAt(start - 2)));
    }
}
