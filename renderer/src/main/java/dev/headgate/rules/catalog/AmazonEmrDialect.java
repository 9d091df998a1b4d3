package dev.headgate.rules.catalog;

import dev.headgate.field.Field;
import dev.headgate.manifest.Manifest;
import dev.headgate.rules.Context;
import dev.headgate.rules.Level;
import dev.headgate.rules.ManifestRule;
import dev.headgate.rules.Reporter;
import dev.headgate.rules.RuleInfo;
import dev.headgate.workload.Dialects;

final class AmazonEmrDialect implements ManifestRule {
    @Override
    public RuleInfo info() {
        return new RuleInfo(
                "amazon-emr-dialect",
                Level.WARNING,
                "0.1",
                "FlinkDeployment",
                "The object is a FlinkDeployment of Amazon EMR on EKS, told by `emrReleaseLabel` or `executionRoleArn`.",
                "Its group and kind are those of the Apache operator, but other fields and defaults hold for it, so the rules of"
                        + " the Apache operator would judge it wrongly. It isn't judged.",
                "Nothing, if Amazon's operator runs it. Otherwise remove both fields.");
    }

    @Override
    public void check(Manifest manifest, Context context, Reporter report) {
        if (!manifest.key().group().equals("flink.apache.org")) {
            return;
        }
        Field spec = Field.of(manifest).child("spec");
        if (Dialects.isAmazonEmr(spec)) {
            Field label = spec.child("emrReleaseLabel");
            Field mark = label.isPresent() ? label : spec.child("executionRoleArn");
            report.warning(
                    mark,
                    mark.name()
                            + " makes this a FlinkDeployment of Amazon EMR, which other rules hold for: it isn't judged",
                    "remove the field if the Apache operator runs this");
        }
    }
}
