package dev.headgate.netflow.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The table at the end of the demo. */
final class Rates {
    private final List<Row> rows = new ArrayList<>();

    /** What one kind of traffic came to. */
    record Row(String title, long lines, long flows, long deadLetters, double seconds) {
        private String text() {
            String rate = seconds > 0 ? String.format(Locale.ROOT, "%,11d", Math.round(lines / seconds)) : "";
            return String.format(
                    Locale.ROOT, "%-36s %,10d %,10d %,13d %8.2f %s", title, lines, flows, deadLetters, seconds, rate);
        }
    }

    void add(Row row) {
        rows.add(row);
    }

    long missing() {
        long missing = 0;
        for (Row row : rows) {
            missing += row.lines() - row.flows() - row.deadLetters();
        }
        return missing;
    }

    String text() {
        StringBuilder text = new StringBuilder();
        text.append(String.format(
                Locale.ROOT,
                "%-36s %10s %10s %13s %8s %11s%n",
                "collector",
                "lines",
                "flows",
                "dead letters",
                "seconds",
                "lines/s"));
        Row all = new Row("all", 0, 0, 0, 0);
        for (Row row : rows) {
            text.append(row.text()).append('\n');
            all = new Row(
                    "all",
                    all.lines() + row.lines(),
                    all.flows() + row.flows(),
                    all.deadLetters() + row.deadLetters(),
                    all.seconds() + row.seconds());
        }
        return text.append(all.text()).append('\n').toString();
    }
}
