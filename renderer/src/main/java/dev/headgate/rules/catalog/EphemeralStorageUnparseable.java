package dev.headgate.rules.catalog;

import dev.headgate.field.Field;
import dev.headgate.flink.value.Quantity;
import dev.headgate.flink.value.Reading;
import dev.headgate.rules.Context;
import dev.headgate.rules.Level;
import dev.headgate.rules.Reporter;
import dev.headgate.rules.RuleInfo;
import dev.headgate.rules.WorkloadRule;
import dev.headgate.workload.Component;
import dev.headgate.workload.Workload;

final class EphemeralStorageUnparseable implements WorkloadRule {
    @Override
    public RuleInfo info() {
        return new RuleInfo(
                "ephemeral-storage-unparseable",
                Level.ERROR,
                "0.1",
                "FlinkDeployment, FlinkBlueGreenDeployment",
                "`resource.ephemeralStorage` is no quantity.",
                "The operator refuses the object. Flink's units don't count here, other than in `resource.memory`: `2gb` can't be"
                        + " read.",
                "Write it like 2Gi.");
    }

    @Override
    public void check(Workload workload, Context context, Reporter report) {
        if (!workload.kind().isDeployment()) {
            return;
        }
        for (Component component : workload.components()) {
            Field storage = component.resources().deprecated().child("ephemeralStorage");
            if (storage.isPresent()
                    && !storage.isPlaceholder()
                    && !component.resources().isAsInPods()) {
                Reading<Quantity> amount = Quantity.parse(storage.text().orElse(""));
                String refusal = amount.isRefused()
                        ? amount.refusal()
                        : strict(storage.text().orElse(""));
                if (refusal != null) {
                    report.error(
                            storage,
                            "the ephemeral storage '"
                                    + Words.excerpt(storage.text().orElse("")) + "' of the " + component.words() + " "
                                    + refusal,
                            "write it like 2Gi");
                }
            }
        }
    }

    /** The operator's client library takes neither blanks nor a unit alone, which the API server does; null if it is fine. */
    private static String strict(String text) {
        boolean amount = false;
        boolean unit = false;
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (Character.isWhitespace(each) || Character.isSpaceChar(each)) {
                return "has a blank before, in or behind it";
            }
            unit |= Character.isLetter(each);
            amount |= !unit && each >= '0' && each <= '9';
        }
        return amount ? null : "has no digit before its unit";
    }
}
