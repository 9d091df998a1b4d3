package dev.headgate.rules.catalog;

import dev.headgate.change.Nonces;
import dev.headgate.field.NamedField;
import dev.headgate.flink.state.StatePath;
import dev.headgate.manifest.Manifest;
import dev.headgate.rules.Context;
import dev.headgate.rules.Level;
import dev.headgate.rules.ManifestRule;
import dev.headgate.rules.Reporter;
import dev.headgate.rules.RuleInfo;
import dev.headgate.rules.Severity;
import dev.headgate.workload.Workload;
import java.util.List;
import java.util.Optional;

final class SavepointPathMalformed implements ManifestRule {
    @Override
    public RuleInfo info() {
        return new RuleInfo(
                "savepoint-path-malformed",
                Level.ERROR,
                "0.1",
                "FlinkDeployment, FlinkBlueGreenDeployment, FlinkSessionJob, FlinkCluster, FlinkStateSnapshot, standalone JobManager",
                "The path of a savepoint to start from can't be one: a slash, the colon or the bucket is missing, a local path names"
                        + " a host, the scheme is `local`, or it is the word `KUBERNETES_OPERATOR_LAST_STATE`.",
                "Flink resolves the path before anything else, fails, and the job doesn't start. A relative path, a blank around it,"
                        + " and a path that the operator won't read since the job runs already, are warnings.",
                "Write the whole path, as `s3://bucket/path` or `file:///path`.");
    }

    @Override
    public void check(Manifest manifest, Context context, Reporter report) {
        Optional<NamedField> path = SnapshotPaths.of(manifest, context);
        if (path.isEmpty()) {
            return;
        }
        String text = path.get().field().text().get();
        String meant = text.strip();
        StatePath parsed = StatePath.parse(meant);
        int slashes = meant.indexOf("//");
        String fix = "write the path of a savepoint, such as s3://bucket/savepoints/savepoint-1a2b3c-0123456789ab";
        if (parsed.isMalformed()) {
            boolean read = !context.isChange() || readOnUpdate(context.workload(manifest));
            String corrected = corrected(parsed);
            report(
                    read,
                    path.get(),
                    meant + " " + parsed.malformed(),
                    corrected == null ? fix : "write " + corrected,
                    report);
        } else if (parsed.isRelative() && slashes > 0 && isScheme(meant.substring(0, slashes))) {
            report(
                    true,
                    path.get(),
                    meant + " is a local file to Flink, since the colon behind " + meant.substring(0, slashes)
                            + " is missing",
                    "write " + meant.substring(0, slashes) + ":" + meant.substring(slashes),
                    report);
        } else if (parsed.isRelative()) {
            report(false, path.get(), meant + " is relative to the folder that Flink was started in", fix, report);
        } else if (!text.equals(meant)) {
            report(false, path.get(), meant + " begins or ends with a blank", "write " + meant, report);
        }
    }

    private static void report(boolean certain, NamedField path, String message, String fix, Reporter report) {
        report.report(
                certain ? Severity.ERROR : Severity.WARNING, path.field(), path.name() + " " + message, fix, List.of());
    }

    /** The path that was most likely meant, or null. */
    private static String corrected(StatePath path) {
        if (path.scheme() == null
                || path.scheme().equals("local")
                || path.path().isEmpty()) {
            return null;
        }
        if (path.scheme().equalsIgnoreCase("file")) {
            return "file:///" + path.authority() + path.path();
        }
        boolean bucketAndKey = path.path().startsWith("/") && path.path().indexOf('/', 1) > 0;
        return path.authority() == null && bucketAndKey ? path.scheme() + ":/" + path.path() : null;
    }

    private static boolean isScheme(String word) {
        return new StatePath(word, "", "", null).hasKnownScheme();
    }

    /** The Apache operator reads the path of a running job only together with a nonce. */
    private static boolean readOnUpdate(Optional<Workload> workload) {
        return workload.isEmpty()
                || !workload.get().kind().isOfApacheOperator()
                || Nonces.field(workload.get(), Nonces.REDEPLOY).isPresent();
    }
}
