package dev.headgate.netflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.headgate.netflow.flow.Reason;
import dev.headgate.netflow.options.JobOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The read-me's table of reasons has all of them, and no other; and it names every option. */
final class ReadmeTest {
    @Test
    void reasons() throws IOException {
        String text = Files.readString(Path.of("README.md"));
        String table = text.substring(text.indexOf("| reason | when |"), text.indexOf("If a line has several faults"));
        Set<String> told = new TreeSet<>();
        Matcher row = Pattern.compile("(?m)^\\| (`.*?`) \\|").matcher(table);
        while (row.find()) {
            for (String code : row.group(1).split(", ")) {
                told.add(code.replace("`", ""));
            }
        }
        Set<String> reasons = new TreeSet<>();
        for (Reason reason : Reason.values()) {
            reasons.add(reason.code());
        }
        assertEquals(reasons, told);
    }

    @Test
    void options() throws IOException {
        String text = Files.readString(Path.of("README.md"));
        for (JobOption option : JobOption.values()) {
            assertTrue(text.contains("`" + option.argument()), option.argument() + " isn't in the read-me");
        }
    }
}
