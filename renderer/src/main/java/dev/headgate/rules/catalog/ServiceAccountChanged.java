package dev.headgate.rules.catalog;

import dev.headgate.field.Field;
import dev.headgate.rules.Context;
import dev.headgate.rules.Level;
import dev.headgate.rules.Reporter;
import dev.headgate.rules.RuleInfo;
import dev.headgate.rules.WorkloadChangeRule;
import dev.headgate.workload.Workload;
import java.util.Optional;

final class ServiceAccountChanged implements WorkloadChangeRule {
    @Override
    public RuleInfo info() {
        return new RuleInfo(
                "service-account-changed",
                Level.WARNING,
                "0.1",
                "FlinkDeployment, FlinkBlueGreenDeployment",
                "`serviceAccount` changes.",
                "Flink starts TaskManagers and, with Kubernetes high availability, keeps its metadata in ConfigMaps by the rights of"
                        + " that account. Without them the new pods run and fail.",
                "Check first that the new account may create, watch, change and delete pods and ConfigMaps in the namespace.");
    }

    @Override
    public void check(Workload before, Workload after, Context context, Reporter report) {
        Field account = after.spec().child("serviceAccount");
        Optional<String> old = before.spec().child("serviceAccount").text();
        Optional<String> now = account.text();
        if (after.kind().isDeployment()
                && old.isPresent()
                && now.isPresent()
                && !old.equals(now)
                && !account.isPlaceholder()) {
            report.warning(
                    account,
                    "serviceAccount changes from " + old.get() + " to " + now.get()
                            + ", whose rights to pods and ConfigMaps Flink then depends on",
                    "check that " + now.get() + " may create, watch, change and delete pods and ConfigMaps");
        }
    }
}
