package dev.headgate.cli;

import dev.headgate.problem.Nearest;
import dev.headgate.problem.Problem;
import dev.headgate.report.RuleReports;
import dev.headgate.report.check.ProblemReports;
import dev.headgate.report.format.Format;
import dev.headgate.rules.RuleInfo;
import dev.headgate.rules.catalog.RuleIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.cli.Options;

/** {@code headgate explain}. */
final class ExplainCommand implements Command {
    @Override
    public String name() {
        return "explain";
    }

    @Override
    public String purpose() {
        return "Tells what each rule is for, or of one rule everything: why it is, what to do, how to silence it.";
    }

    @Override
    public List<String> parameters() {
        return List.of();
    }

    @Override
    public String more() {
        return "[RULE]";
    }

    @Override
    public void addOptions(Options options) {}

    @Override
    public int run(Invocation invocation) {
        if (invocation.format() == Format.SARIF || invocation.format() == Format.GITHUB) {
            throw new UsageException("explain has no findings to annotate", "use text, json or markdown");
        }
        List<String> names = invocation.parameters();
        if (names.size() > 1) {
            throw new UsageException("nothing is done with '" + names.get(1) + "'", "name one rule");
        }
        invocation
                .out()
                .print(
                        names.isEmpty()
                                ? RuleReports.of(RuleIndex.byGroup(), invocation.format(), invocation.paint())
                                : RuleReports.of(rule(names.get(0)), invocation.format(), invocation.paint()));
        return 0;
    }

    private static RuleInfo rule(String name) {
        Optional<RuleInfo> rule = RuleIndex.find(name);
        if (rule.isEmpty()) {
            List<String> names = new ArrayList<>();
            RuleIndex.all().forEach(info -> names.add(info.id()));
            throw new UsageException(
                    "there is no rule '" + name + "'",
                    Nearest.to(name, names)
                            .map(near -> "did you mean " + near + "?")
                            .orElse("headgate explain lists them all"));
        }
        return rule.get();
    }

    @Override
    public String failed(List<Problem> problems, Invocation invocation) {
        return ProblemReports.of(problems, invocation.format(), invocation.paint());
    }
}
