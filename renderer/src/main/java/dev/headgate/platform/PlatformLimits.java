package dev.headgate.platform;

import dev.headgate.manifest.ListValue;
import dev.headgate.manifest.MapValue;
import dev.headgate.manifest.Pointer;
import dev.headgate.manifest.Scalar;
import dev.headgate.manifest.Value;
import dev.headgate.problem.Problem;
import dev.headgate.problem.Problems;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reports each field of a merged definition that its platform can't express, so that none is dropped silently. */
public final class PlatformLimits {
    private final String platform;
    private final Problems problems;
    private final Set<String> judged = new HashSet<>();

    private PlatformLimits(String platform, Problems problems) {
        this.platform = platform;
        this.problems = problems;
    }

    /** Whether the platform is known to have limits, unlike the one that definitions are made for. */
    public static boolean isLimited(String platform) {
        return !of(platform).isEmpty();
    }

    /** Adds a problem for each such field, where it stands in the layer that counts. */
    public static void check(MapValue definition, String platform, Problems problems) {
        PlatformLimits limits = new PlatformLimits(platform, problems);
        for (Limit limit : of(platform)) {
            limits.check(limit, limit.path().split("/"), 0, definition, Pointer.ROOT);
        }
    }

    static List<Limit> of(String platform) {
        return switch (platform) {
            case "flinkcluster" -> FlinkClusterLimits.ALL;
            case "standalone" -> StandaloneLimits.ALL;
            default -> List.of();
        };
    }

    private void check(Limit limit, String[] path, int step, Value value, Pointer at) {
        if (step == path.length) {
            judge(limit, value, at);
        } else if (value instanceof MapValue map) {
            for (Map.Entry<String, Value> member : map.members().entrySet()) {
                if (matches(path[step], member.getKey())) {
                    check(limit, path, step + 1, member.getValue(), at.child(member.getKey()));
                }
            }
        } else if (value instanceof ListValue list) {
            for (int i = 0; i < list.items().size(); i++) {
                if (list.items().get(i) instanceof MapValue item && item.says("name", path[step])) {
                    check(limit, path, step + 1, item, at.child(i));
                }
            }
        }
    }

    private static boolean matches(String step, String name) {
        return step.endsWith("*") ? name.startsWith(step.substring(0, step.length() - 1)) : name.equals(step);
    }

    private void judge(Limit limit, Value value, Pointer at) {
        if (value instanceof MapValue map) {
            for (Map.Entry<String, Value> member : map.members().entrySet()) {
                if (limit.meansMember(map, member.getKey())) {
                    report(limit, member.getValue(), at.child(member.getKey()));
                }
            }
        }
        boolean first =
                limit.when() != Limit.When.ALWAYS && limit.when() != Limit.When.NEVER || judged.add(at.toString());
        if (first && limit.means(value)) {
            report(limit, value, at);
        }
    }

    private void report(Limit limit, Value value, Pointer at) {
        String name = at.steps().get(0).equals("flinkConfiguration") ? at.step() : String.join(".", at.steps());
        String word = limit.isOfValue() && value instanceof Scalar scalar ? ": " + scalar.text() : "";
        problems.add(new Problem(
                limit.isOfValue() ? value.position() : value.origin().namePosition(),
                at.toString(),
                "'" + name + word + "' can't be expressed on the platform " + platform,
                limit.instead()));
    }
}
