package dev.headgate.rules.catalog;

import dev.headgate.field.Field;
import dev.headgate.manifest.Manifest;
import dev.headgate.rules.Context;
import dev.headgate.rules.Level;
import dev.headgate.rules.ManifestRule;
import dev.headgate.rules.Reporter;
import dev.headgate.rules.RuleInfo;
import dev.headgate.workload.Dialects;

final class CanaryLabel implements ManifestRule {
    @Override
    public RuleInfo info() {
        return new RuleInfo(
                "canary-label",
                Level.WARNING,
                "0.1",
                "FlinkDeployment, FlinkSessionJob, FlinkStateSnapshot",
                "The object has the label `flink.apache.org/canary: \"true\"`.",
                "The operator uses such an object to see whether it still works itself: it checks nothing of it and runs nothing."
                        + " No other rule judges it.",
                "Remove the label from anything that should run.");
    }

    @Override
    public void check(Manifest manifest, Context context, Reporter report) {
        if (manifest.key().group().equals("flink.apache.org") && Dialects.isCanary(manifest)) {
            report.warning(
                    Field.of(manifest).child("metadata", "labels", "flink.apache.org/canary"),
                    manifest.key() + " is a canary: the operator checks nothing of it and runs nothing",
                    "remove the label if this should run");
        }
    }
}
