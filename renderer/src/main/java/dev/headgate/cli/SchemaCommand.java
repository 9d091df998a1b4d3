package dev.headgate.cli;

import dev.headgate.problem.Problem;
import dev.headgate.report.check.ProblemReports;
import dev.headgate.report.format.Format;
import dev.headgate.report.schema.DefinitionSchema;
import java.util.List;
import java.util.Optional;
import org.apache.commons.cli.Options;

/** {@code headgate schema}. */
final class SchemaCommand implements Command {
    @Override
    public String name() {
        return "schema";
    }

    @Override
    public String purpose() {
        return "Prints the JSON schema of application definitions, by which an editor completes and explains them.";
    }

    @Override
    public List<String> parameters() {
        return List.of();
    }

    @Override
    public void addOptions(Options options) {
        options.addOption(Arguments.withValue(
                "operator-version", "V", "of the Flink Kubernetes operator; default: the newest known"));
    }

    @Override
    public int run(Invocation invocation) {
        if (invocation.format() != Format.TEXT && invocation.format() != Format.JSON) {
            throw new UsageException("a schema is JSON whatever the format", "use text or json");
        }
        Optional<String> version = invocation.option("operator-version");
        if (version.isPresent() && !version.get().matches("v?[0-9]+(\\.[0-9]+){0,2}(-[A-Za-z0-9.]+)?")) {
            throw new UsageException("'" + version.get() + "' is no version", "write it like 1.15.0");
        }
        invocation.out().print(DefinitionSchema.of(version));
        return 0;
    }

    @Override
    public String failed(List<Problem> problems, Invocation invocation) {
        return ProblemReports.of(problems, invocation.format(), invocation.paint());
    }
}
