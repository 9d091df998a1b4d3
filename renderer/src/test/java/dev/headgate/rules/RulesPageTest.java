package dev.headgate.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.headgate.Golden;
import dev.headgate.rules.catalog.RuleIndex;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** RULES.md is what the rules and their cases say. */
final class RulesPageTest {
    private static final Path PAGE = Path.of("../renderer/RULES.md");
    private static final Pattern LINK = Pattern.compile("]\\(#([a-z0-9-]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^##+ (.+)$");

    @Test
    void thePageIsUpToDate() {
        Golden.check(PAGE, RulesPage.text());
    }

    @Test
    void everyLinkLeadsToAHeadingAndNoTwoHeadingsShareOne() {
        Set<String> anchors = new HashSet<>();
        for (MatchResult heading : HEADING.matcher(RulesPage.text()).results().toList()) {
            String anchor =
                    heading.group(1).toLowerCase().replaceAll("[^a-z0-9 -]", "").replace(' ', '-');
            assertTrue(anchors.add(anchor), () -> "two headings " + anchor);
        }
        for (MatchResult link : LINK.matcher(RulesPage.text()).results().toList()) {
            assertTrue(anchors.contains(link.group(1)), () -> "nothing is called " + link.group(1));
        }
    }

    @Test
    void everyRuleBelongsToAGroup() {
        List<String> ids = RuleIndex.all().stream().map(RuleInfo::id).toList();
        assertEquals(ids.size(), new TreeSet<>(ids).size(), "no rule is listed twice");
    }

    @Test
    void rulesAboutReadingAreSortedAndWrittenAsTheOthers() {
        List<String> ids = ReadingCatalog.RULES.stream().map(RuleInfo::id).toList();
        assertEquals(List.copyOf(new TreeSet<>(ids)), ids);
        for (RuleInfo info : ReadingCatalog.RULES) {
            for (String text : List.of(info.what(), info.why(), info.fix())) {
                assertTrue(text.matches("(?s)[A-Z`\"0-9].*[.)]"), () -> info.id() + ": " + text);
            }
        }
    }
}
