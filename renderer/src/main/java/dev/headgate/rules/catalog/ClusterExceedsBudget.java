package dev.headgate.rules.catalog;

import dev.headgate.field.Field;
import dev.headgate.flink.value.Quantity;
import dev.headgate.flink.value.Reading;
import dev.headgate.manifest.Manifest;
import dev.headgate.rules.Context;
import dev.headgate.rules.Level;
import dev.headgate.rules.ManifestSet;
import dev.headgate.rules.Part;
import dev.headgate.rules.Reporter;
import dev.headgate.rules.RuleInfo;
import dev.headgate.rules.SetRule;
import dev.headgate.rules.Severity;
import dev.headgate.workload.Demand;
import dev.headgate.workload.Workload;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

final class ClusterExceedsBudget implements SetRule {
    private static final List<String> BUDGETS =
            List.of("requests.cpu", "cpu", "requests.memory", "memory", "limits.cpu", "limits.memory", "pods");
    private static final BigDecimal MEBIBYTE = BigDecimal.valueOf(1 << 20);

    @Override
    public RuleInfo info() {
        return new RuleInfo(
                "cluster-exceeds-budget",
                Level.WARNING,
                "0.1",
                "ResourceQuota with the FlinkDeployments, FlinkBlueGreenDeployments and FlinkClusters of its namespace",
                "The Flink clusters of a namespace need more together than its ResourceQuota allows: counted is what the manifests"
                        + " certainly ask for, without sidecars and other pods.",
                "Kubernetes refuses the pods that come last. A job then waits for slots and fails, at the latest when it is"
                        + " scaled or restarted.",
                "Raise the quota, or lower the TaskManagers, processors or memory of these clusters.");
    }

    @Override
    public void check(ManifestSet all, Context context, Reporter report) {
        for (Manifest quota : all.manifests()) {
            if (quota.key().kind().equals("ResourceQuota")
                    && quota.key().group().isEmpty()
                    && quota.namespace().isPresent()
                    && quotasLike(quota, all) == 1) {
                judge(quota, all, context, report.on(quota));
            }
        }
    }

    /** Of two of one name, which may be those of two clusters, nobody knows which one counts. */
    private static int quotasLike(Manifest quota, ManifestSet all) {
        int same = 0;
        for (Manifest other : all.manifests()) {
            same += isSame(quota, other) ? 1 : 0;
        }
        return same;
    }

    private static boolean isSame(Manifest one, Manifest other) {
        return one.key().kind().equals(other.key().kind())
                && one.key().name().equals(other.key().name())
                && one.namespace().equals(other.namespace());
    }

    private static void judge(Manifest quota, ManifestSet all, Context context, Reporter report) {
        Field spec = Field.of(quota).child("spec");
        if (spec.child("scopes").isPresent() || spec.child("scopeSelector").isPresent()) {
            return; // it counts some of the pods alone
        }
        List<Demand> demands = new ArrayList<>();
        for (Manifest manifest : all.manifests()) {
            if (manifest.namespace().equals(quota.namespace()) && quotasLike(manifest, all) == 1) {
                Optional<Workload> workload = context.workload(manifest);
                if (workload.isPresent()) {
                    add(Demand.of(workload.get()), demands);
                }
            }
        }
        for (String budget : BUDGETS) {
            judge(spec.child("hard", budget), demands, report);
        }
    }

    /** By name, since nobody knows in which order a cluster lists its objects. */
    private static void add(Demand demand, List<Demand> demands) {
        String name = demand.workload().manifest().key().name();
        int place = demands.size();
        while (place > 0
                && demands.get(place - 1).workload().manifest().key().name().compareTo(name) > 0) {
            place--;
        }
        demands.add(place, demand);
    }

    private static void judge(Field budget, List<Demand> demands, Reporter report) {
        Reading<Quantity> allowed =
                budget.isPresent() ? Quantity.parse(budget.text().orElse("")) : Reading.undecided();
        if (!allowed.isReadable()) {
            return;
        }
        BigDecimal needed = BigDecimal.ZERO;
        List<Field> fields = new ArrayList<>();
        List<Part> parts = new ArrayList<>();
        StringBuilder names = new StringBuilder();
        for (Demand demand : demands) {
            BigDecimal one = demand.of(budget.name());
            if (one.signum() > 0) {
                needed = needed.add(one);
                List<Field> own = demand.fields(budget.name());
                fields.addAll(own);
                Manifest manifest = demand.workload().manifest();
                parts.add(
                        new Part(manifest, own.isEmpty() ? Field.of(manifest).child("spec") : own.get(own.size() - 1)));
                names.append(names.isEmpty() ? "" : ", ")
                        .append(manifest.key().name())
                        .append(' ')
                        .append(words(budget.name(), one));
            }
        }
        if (needed.compareTo(allowed.value().value()) > 0) {
            report.parts(parts)
                    .magnitude(needed.movePointRight(3).longValue())
                    .report(
                            Severity.WARNING,
                            budget,
                            "the Flink clusters of this namespace need " + budget.name() + " "
                                    + words(budget.name(), needed)
                                    + ", more than the quota of "
                                    + budget.text().orElse("") + ": "
                                    + Words.excerpt(names.toString()),
                            "raise " + budget.name() + " to " + words(budget.name(), needed)
                                    + " or more, or lower what these clusters ask for",
                            fields);
        }
    }

    private static String words(String budget, BigDecimal amount) {
        if (budget.endsWith("memory")) {
            return amount.divide(MEBIBYTE, 0, RoundingMode.UP).toPlainString() + "Mi";
        }
        return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
    }
}
