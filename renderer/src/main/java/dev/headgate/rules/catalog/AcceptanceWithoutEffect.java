package dev.headgate.rules.catalog;

import dev.headgate.field.Field;
import dev.headgate.manifest.Manifest;
import dev.headgate.problem.Nearest;
import dev.headgate.rules.Acceptance;
import dev.headgate.rules.Context;
import dev.headgate.rules.Level;
import dev.headgate.rules.ManifestRule;
import dev.headgate.rules.ReadingCatalog;
import dev.headgate.rules.Reporter;
import dev.headgate.rules.Rule;
import dev.headgate.rules.RuleInfo;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

final class AcceptanceWithoutEffect implements ManifestRule {
    @Override
    public RuleInfo info() {
        return new RuleInfo(
                "acceptance-without-effect",
                Level.WARNING,
                "0.1",
                "every kind",
                "An annotation `headgate.dev/accept.RULE` names no rule, or gives no reason.",
                "It accepts nothing: what it was meant for still counts.",
                "Correct the name of the rule, and say why its finding is accepted.");
    }

    @Override
    public void check(Manifest manifest, Context context, Reporter report) {
        Field annotations = Field.of(manifest).child("metadata", "annotations");
        for (Field annotation : annotations.members()) {
            if (!annotation.name().startsWith(Acceptance.PREFIX)) {
                continue;
            }
            String id = annotation.name().substring(Acceptance.PREFIX.length());
            if (!names().contains(id)) {
                Optional<String> near = Nearest.to(id, names());
                report.warning(
                        annotation,
                        "there is no rule '" + id + "' to accept",
                        near.isPresent()
                                ? "did you mean " + near.get() + "?"
                                : "remove it; headgate explain lists all rules");
            } else if (annotation.text().orElse("").isBlank()) {
                report.warning(
                        annotation,
                        "no reason is given, so nothing of " + id + " is accepted",
                        "write why it is accepted");
            }
        }
    }

    private static Set<String> names() {
        Set<String> names = new TreeSet<>();
        for (Rule rule : Catalog.rules()) {
            names.add(rule.info().id());
        }
        for (RuleInfo info : ReadingCatalog.RULES) {
            names.add(info.id());
        }
        return names;
    }
}
