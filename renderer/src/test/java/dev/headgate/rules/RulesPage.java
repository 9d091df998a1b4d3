package dev.headgate.rules;

import dev.headgate.rules.catalog.RuleGroup;
import dev.headgate.rules.catalog.RuleIndex;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Writes RULES.md: an introduction, every rule with a case that fails and one that passes, and what was left out. */
final class RulesPage {
    private static final Path PARTS = Path.of("src/test/resources");

    private final StringBuilder out = new StringBuilder();
    private final List<RuleCase> cases = RuleCase.all();
    private final List<ReadingCase> readingCases = ReadingCase.all();

    static String text() {
        RulesPage page = new RulesPage();
        page.write();
        return page.out.toString();
    }

    private void write() {
        out.append(RuleCase.read(PARTS.resolve("rules-introduction.md"))).append('\n');
        Map<RuleGroup, List<RuleInfo>> groups = RuleIndex.byGroup();
        contents(groups);
        for (Map.Entry<RuleGroup, List<RuleInfo>> group : groups.entrySet()) {
            out.append("## ").append(group.getKey().title()).append("\n\n");
            out.append(group.getKey().about()).append("\n\n");
            for (RuleInfo rule : group.getValue()) {
                rule(rule);
            }
        }
        out.append(RuleCase.read(PARTS.resolve("rules-appendix.md")));
    }

    private void contents(Map<RuleGroup, List<RuleInfo>> groups) {
        out.append("## The rules\n\n");
        for (Map.Entry<RuleGroup, List<RuleInfo>> group : groups.entrySet()) {
            out.append("**").append(group.getKey().title()).append("**\n\n");
            for (RuleInfo rule : group.getValue()) {
                out.append("- [")
                        .append(rule.id())
                        .append("](#")
                        .append(rule.id())
                        .append(") · ")
                        .append(rule.level().word())
                        .append('\n');
            }
            out.append('\n');
        }
    }

    private void rule(RuleInfo rule) {
        out.append("### ").append(rule.id()).append("\n\n");
        out.append("**").append(rule.level().word()).append("** · ").append(rule.kinds());
        out.append(" · since ").append(rule.since()).append("\n\n");
        out.append(rule.what()).append("\n\n").append(rule.why()).append("\n\n");
        out.append("**Fix.** ").append(rule.fix()).append("\n\n");
        for (boolean fails : List.of(true, false)) {
            RuleCase first = first(rule.id(), fails);
            if (first != null) {
                example(first);
            }
            ReadingCase reading = firstAboutReading(rule.id(), fails);
            if (reading != null) {
                example(reading);
            }
        }
    }

    private ReadingCase firstAboutReading(String rule, boolean fails) {
        for (ReadingCase each : readingCases) {
            if (each.rule().equals(rule) && each.fails() == fails) {
                return each;
            }
        }
        return null;
    }

    private void example(ReadingCase each) {
        if (!each.fails()) {
            out.append("Nothing is found in this:\n\n");
        }
        Map<String, Path> files = each.files();
        for (Map.Entry<String, Path> file : files.entrySet()) {
            boolean named = Files.isDirectory(each.path());
            yaml(named ? "# " + file.getKey() : "", ReadingCase.shown(file.getValue()));
        }
        for (String[] link : each.links()) {
            yaml("# " + link[0] + " is a link to " + link[1], "");
        }
        if (each.fails()) {
            for (Finding finding : each.findings()) {
                if (finding.rule().equals(each.rule())) {
                    found(finding);
                    return;
                }
            }
        }
    }

    /** The first case; of a rule that knows errors the first with one, so that nobody wonders when that is. */
    private RuleCase first(String rule, boolean fails) {
        RuleCase first = null;
        for (RuleCase each : cases) {
            if (each.rule().equals(rule) && each.fails() == fails) {
                if (fails && RuleCase.read(each.expected()).startsWith("error")) {
                    return each;
                }
                first = first == null ? each : first;
            }
        }
        return first;
    }

    private void example(RuleCase each) {
        if (!each.fails()) {
            out.append("Nothing is found in this:\n\n");
        }
        yaml("# before", each.beside(".before.yaml"));
        yaml(Files.exists(each.beside(".before.yaml")) ? "# after" : "", each.file());
        yaml("# settings", each.beside(".settings.yaml"));
        if (each.fails()) {
            for (Finding finding : each.findings()) {
                if (finding.rule().equals(each.rule())) {
                    found(finding);
                    return;
                }
            }
        }
    }

    private void found(Finding finding) {
        out.append("```\n")
                .append(finding.severity().word())
                .append("  ")
                .append(finding.at() == null || finding.at().isEmpty() ? finding.rule() : finding.at())
                .append("\n  why  ")
                .append(finding.message())
                .append("\n  fix  ")
                .append(finding.fix())
                .append("\n```\n\n");
    }

    private void yaml(String title, Path file) {
        if (Files.exists(file)) {
            yaml(title, RuleCase.read(file));
        }
    }

    private void yaml(String title, String text) {
        out.append("```yaml\n")
                .append(title)
                .append(title.isEmpty() ? "" : "\n")
                .append(text)
                .append("```\n\n");
    }
}
