package dev.headgate.cli;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads Markdown as far as it takes to see that nothing of a stranger does anything in it. */
final class MarkdownText {
    /** A code span: a run of backticks, and the next run that is as long (CommonMark 6.1). */
    private static final Pattern CODE = Pattern.compile("(?<!`)(`+)(?!`)(.+?)(?<!`)\\1(?!`)");

    private static final Pattern ACTIVE = Pattern.compile("[<>&@\\[\\]\\\\]|https?:|www\\.|#[0-9]|`");
    private static final Pattern LINE =
            Pattern.compile("|[#]{3} .*|- .*|  - .*|\\|( [^|]* \\|)+|[0-9]+ manifests? in [0-9]+ .*");

    private MarkdownText() {}

    /** Outside of code there is no HTML, link, mention or entity, and every line is one of the forms that we write. */
    static void assertHarmless(String markdown) {
        for (String line : markdown.split("\n", -1)) {
            assertTrue(line.chars().allMatch(c -> c >= ' ' && c != 0x7f), line);
            Matcher code = CODE.matcher(line.replace("\\|", "!"));
            String plain = code.replaceAll("code");
            assertFalse(ACTIVE.matcher(plain).find(), line);
            assertTrue(LINE.matcher(plain).matches(), line);
        }
        assertTrue(markdown.length() <= 65_536, "GitHub takes no longer comment");
    }
}
