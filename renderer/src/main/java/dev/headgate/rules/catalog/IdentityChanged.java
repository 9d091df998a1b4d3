package dev.headgate.rules.catalog;

import dev.headgate.field.Field;
import dev.headgate.manifest.Manifest;
import dev.headgate.rules.Context;
import dev.headgate.rules.Level;
import dev.headgate.rules.ManifestSet;
import dev.headgate.rules.Reporter;
import dev.headgate.rules.RuleInfo;
import dev.headgate.rules.SetRule;
import dev.headgate.workload.Workload;

final class IdentityChanged implements SetRule {
    @Override
    public RuleInfo info() {
        return new RuleInfo(
                "identity-changed",
                Level.ERROR,
                "0.1",
                "FlinkDeployment, FlinkBlueGreenDeployment, FlinkSessionJob, FlinkCluster",
                "A job that keeps its state vanishes, and the same program appears under another name, namespace or kind without a"
                        + " savepoint to start from.",
                "A Flink cluster is known by its name: the new object starts a new cluster without state, while the old one is"
                        + " deleted, or keeps running beside it and writes the same output.",
                "Put the old name, namespace and kind back. To move a job, start the new object from a savepoint of the old one.");
    }

    @Override
    public void check(ManifestSet all, Context context, Reporter report) {
        if (all.removed().isEmpty() || all.added().isEmpty()) {
            return;
        }
        for (Vanished vanished : Vanished.of(all, context)) {
            if (vanished.successor().isEmpty()
                    || vanished.successor().get().state().startsFromSavepoint()) {
                continue;
            }
            Manifest gone = vanished.job().manifest();
            Workload appeared = vanished.successor().get();
            Field changed = vanished.changed().get();
            Field was = Field.of(gone);
            for (String step : changed.at().steps()) {
                was = was.child(step);
            }
            String old = was.text().orElse("");
            report.on(appeared.manifest())
                    .error(
                            changed,
                            gone.key() + " vanishes, and the same program appears with " + changed.name() + " "
                                    + changed.text().orElse("") + " instead of " + old
                                    + ": it starts as a new cluster without the state",
                            "put " + changed.name() + " " + old + " back, or set "
                                    + appeared.state().initialSavepoint().name() + " to a savepoint of " + gone.key(),
                            was);
        }
    }
}
