package dev.headgate.webhook.policy;

import dev.headgate.rules.Acceptance;
import dev.headgate.rules.Rule;
import dev.headgate.rules.RuleInfo;
import dev.headgate.rules.catalog.Catalog;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The policy as a file. */
final class PolicyDocument {
    private static final Pattern REFERENCE = Pattern.compile("@(old:)?([a-zA-Z]+)");

    private static final String HEAD =
            """
            # Written by PolicyTest from the rules that it can express, with -Dgolden.update=true. README.md has what it is for.
            apiVersion: admissionregistration.k8s.io/v1
            kind: ValidatingAdmissionPolicy
            metadata:
              name: headgate
              labels:
                app.kubernetes.io/name: headgate-webhook
            spec:
              failurePolicy: Ignore # what it can't evaluate it leaves to the webhook
              paramKind: # the webhook's settings: a rule that they name is left to the webhook
                apiVersion: v1
                kind: ConfigMap
              matchConstraints:
                resourceRules:
                  - apiGroups: [flink.apache.org]
                    apiVersions: ["*"]
                    operations: [CREATE, UPDATE]
                    resources: [flinkdeployments, flinkbluegreendeployments, flinksessionjobs]
                  - apiGroups: [flinkoperator.k8s.io]
                    apiVersions: ["*"]
                    operations: [CREATE, UPDATE]
                    resources: [flinkclusters]
              matchConditions:
                - name: not-being-deleted
                  expression: "!has(object.metadata.deletionTimestamp)"
                - name: spec-changes
                  expression: request.operation != 'UPDATE' || !has(object.spec) || !has(oldObject.spec) || object.spec != oldObject.spec
                - name: no-dialect
                  expression: |-
            """;

    private final StringBuilder text = new StringBuilder(HEAD);

    private PolicyDocument() {}

    static String text() {
        PolicyDocument document = new PolicyDocument();
        document.block(8, judged("object"));
        document.text.append("  variables:\n");
        document.variable("settings", "params.?data[?'settings.yaml'].orValue('')");
        document.variable("changes", "request.operation == 'UPDATE' &&\n" + judged("oldObject"));
        for (Map.Entry<String, String> variable : Variables.all().entrySet()) {
            document.variable(variable.getKey(), resolved(variable.getValue(), false));
            document.variable(old(variable.getKey()), resolved(variable.getValue(), true));
        }
        for (PolicyRule rule : PolicyRules.RULES) {
            document.variable(counts(rule), countsExpression(rule));
        }
        document.text.append("  validations:\n");
        Map<String, RuleInfo> infos = new HashMap<>();
        for (Rule rule : Catalog.rules()) {
            infos.put(rule.info().id(), rule.info());
        }
        for (PolicyRule rule : PolicyRules.RULES) {
            for (PolicyRule.Place place : rule.places()) {
                document.validation(rule, place, infos.get(rule.id()));
            }
        }
        return document.text.toString();
    }

    /** Neither the operator's own canary nor Amazon EMR's dialect, which follows other rules. */
    private static String judged(String object) {
        return """
                OBJ.metadata.?labels[?'flink.apache.org/canary'].orValue('') != 'true' &&
                OBJ.?spec.?emrReleaseLabel.orValue(null) == null &&
                OBJ.?spec.?executionRoleArn.orValue(null) == null &&
                OBJ.?spec.?template.?spec.?emrReleaseLabel.orValue(null) == null &&
                OBJ.?spec.?template.?spec.?executionRoleArn.orValue(null) == null"""
                .replace("OBJ", object);
    }

    /** Whether settings leave the rule as it is, and nobody accepted what it finds. */
    private static String countsExpression(PolicyRule rule) {
        String annotation = "metadata.?annotations[?'" + Acceptance.PREFIX + rule.id() + "'].orValue('')";
        StringBuilder expression =
                new StringBuilder("!variables.settings.matches(r'\\b" + rule.id() + "[\"\\x27]?\\s*:')");
        for (String option : rule.silencers()) {
            expression
                    .append(" && !variables.settings.contains('")
                    .append(option)
                    .append("')");
        }
        expression.append(" &&\n(!object.").append(annotation).append(".matches(r'\\S')");
        if (rule.ofChange()) {
            // what was accepted of one change says nothing about the next
            expression
                    .append(" ||\n  oldObject.")
                    .append(annotation)
                    .append(" == object.")
                    .append(annotation);
        }
        return expression.append(')').toString();
    }

    private void validation(PolicyRule rule, PolicyRule.Place place, RuleInfo info) {
        String kinds = String.join("', '", rule.kinds());
        StringBuilder broken = new StringBuilder("object.kind in ['" + kinds + "'] && ");
        broken.append(rule.ofChange() ? "variables.changes && " : "")
                .append("variables.")
                .append(counts(rule))
                .append(" &&\n(")
                .append(place.broken())
                .append(')');
        if (!rule.ofChange()) {
            broken.append(" &&\n!(variables.changes && ").append(place.kept()).append(')');
        }
        text.append("    - expression: |-\n");
        block(8, "!(" + resolved(broken.toString(), false) + ")");
        text.append("      message: >-\n");
        block(
                8,
                rule.id() + ": " + info.what().replace("`", "") + "\nFix: "
                        + info.fix().replace("`", "") + "\nSee " + info.docs());
        text.append("      reason: Invalid\n");
    }

    private void variable(String name, String expression) {
        text.append("    - name: ").append(name).append("\n      expression: |-\n");
        block(8, expression);
    }

    private void block(int indent, String lines) {
        for (String line : lines.split("\n")) {
            text.append(" ".repeat(indent)).append(line.stripTrailing()).append('\n');
        }
    }

    /** With the names that CEL knows: of the object as it will be, or as it was. */
    private static String resolved(String expression, boolean before) {
        return REFERENCE.matcher(expression).replaceAll(reference -> {
            boolean old = before || reference.group(1) != null;
            String name = reference.group(2);
            String meant =
                    name.equals("object") ? old ? "oldObject" : "object" : "variables." + (old ? old(name) : name);
            return Matcher.quoteReplacement(meant);
        });
    }

    private static String old(String name) {
        return "old" + Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    /** The name of the variable that says whether a rule counts: "countsTaskSlotsNotPositive". */
    private static String counts(PolicyRule rule) {
        StringBuilder name = new StringBuilder("counts");
        for (String word : rule.id().split("-")) {
            name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
        }
        return name.toString();
    }
}
