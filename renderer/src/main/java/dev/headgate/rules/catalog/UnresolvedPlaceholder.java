package dev.headgate.rules.catalog;

import dev.headgate.field.Field;
import dev.headgate.field.Placeholders;
import dev.headgate.rules.Context;
import dev.headgate.rules.Level;
import dev.headgate.rules.Reporter;
import dev.headgate.rules.RuleInfo;
import dev.headgate.rules.Severity;
import dev.headgate.rules.WorkloadRule;
import dev.headgate.workload.Workload;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

final class UnresolvedPlaceholder implements WorkloadRule {
    /** Parts in which something else resolves them: Kubernetes, a shell, log4j, or the operator for an ingress. */
    private static final Set<String> RESOLVED_LATER = Set.of(
            "podTemplate",
            "logConfiguration",
            "logConfig",
            "ingress",
            "envVars",
            "envFrom",
            "initContainers",
            "sidecars",
            "livenessProbe",
            "readinessProbe",
            "volumes",
            "volumeMounts");

    @Override
    public RuleInfo info() {
        return new RuleInfo(
                "unresolved-placeholder",
                Level.WARNING,
                "0.1",
                "FlinkDeployment, FlinkBlueGreenDeployment, FlinkSessionJob, FlinkCluster",
                "A value still holds a placeholder such as `${IMAGE}`, `$(IMAGE)`, `<image>` or `{{image}}`.",
                "Neither the operator nor Flink replaces it: the text reaches them as it is. No other rule judges such a value.",
                "Put the value in, or let whatever fills in the file do so before it is applied.");
    }

    @Override
    public void check(Workload workload, Context context, Reporter report) {
        if (workload.kind().isStandalone()) {
            return; // Kubernetes and the image's entry point fill in much of these
        }
        Map<String, List<Field>> found = new LinkedHashMap<>();
        find(workload.spec(), found);
        for (Map.Entry<String, List<Field>> same : found.entrySet()) {
            List<Field> fields = same.getValue();
            report.report(
                    Severity.WARNING,
                    fields.get(0),
                    "nothing fills in " + same.getKey() + ", so it is taken as it stands"
                            + (fields.size() == 1
                                    ? ""
                                    : ", here and in " + Words.count(fields.size() - 1, "other place")),
                    "put the value in its place",
                    fields.subList(1, fields.size()));
        }
    }

    private static void find(Field field, Map<String, List<Field>> found) {
        if (field.isPlaceholder()) {
            String placeholder = Placeholders.first(field.text().orElseThrow());
            List<Field> same = found.get(placeholder);
            if (same == null) {
                same = new ArrayList<>();
                found.put(placeholder, same);
            }
            same.add(field);
        }
        for (Field item : field.items()) {
            find(item, found);
        }
        for (Field member : field.members()) {
            if (!RESOLVED_LATER.contains(member.name())) {
                find(member, found);
            }
        }
    }
}
