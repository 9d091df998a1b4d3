package dev.headgate.render;

import dev.headgate.definition.OptionSections;
import dev.headgate.flink.OptionNames;
import dev.headgate.manifest.ListValue;
import dev.headgate.manifest.Manifest;
import dev.headgate.manifest.MapValue;
import dev.headgate.manifest.Pointer;
import dev.headgate.manifest.Value;
import dev.headgate.problem.InputException;
import dev.headgate.problem.Nearest;
import dev.headgate.problem.Position;
import dev.headgate.problem.Problem;
import java.util.List;
import java.util.Optional;

/** One value of a rendered target, found by a pointer into one of its objects. */
public record Lookup(RenderedTarget target, Manifest manifest, Pointer pointer, Value value) {
    private static final List<String> MAIN_KINDS =
            List.of("FlinkDeployment", "FlinkBlueGreenDeployment", "FlinkCluster", "FlinkSessionJob");

    /**
     * Finds it.
     *
     * @param object Kind/name, or empty for the target's main Flink object
     * @throws InputException where there is no such object or value, with the nearest one
     */
    public static Lookup of(RenderedTarget target, Optional<String> object, String pointer) {
        Manifest manifest = object.map(wanted -> named(target, wanted)).orElseGet(() -> main(target));
        Pointer parsed = Pointer.parse(pointer.equals("/") ? "" : pointer)
                .orElseThrow(() -> problem(
                        target,
                        pointer,
                        "'" + pointer + "' is no JSON pointer",
                        "begin with '/', as in /spec/job/parallelism; write ~1 for a '/' inside a name"));
        Pointer place = parsed.in(manifest.tree()).isPresent() ? parsed : rendered(manifest, parsed);
        Value value = place.in(manifest.tree()).orElseThrow(() -> missing(target, manifest, parsed));
        return new Lookup(target, manifest, place, value);
    }

    /** Where a field of a definition, or an option by another of its names, went; the pointer itself where nowhere. */
    private static Pointer rendered(Manifest manifest, Pointer pointer) {
        List<String> steps = pointer.steps();
        boolean inSpec = !steps.isEmpty() && steps.get(0).equals("spec");
        List<String> path = inSpec ? steps.subList(1, steps.size()) : steps;
        boolean byName = path.size() == 2 && path.get(0).equals("flinkConfiguration");
        Optional<String> option = byName ? Optional.of(path.get(1)) : OptionSections.optionOf(path);
        Pointer options = Pointer.ROOT.child("spec").child("flinkConfiguration");
        if (option.isPresent() && options.in(manifest.tree()).orElse(null) instanceof MapValue map) {
            for (String name : map.members().keySet()) {
                if (OptionNames.newest(name).equals(OptionNames.newest(option.get()))) {
                    return options.child(name);
                }
            }
        }
        Pointer spec = Pointer.ROOT.child("spec");
        for (String step : path) {
            spec = spec.child(step);
        }
        return spec.in(manifest.tree()).isPresent() ? spec : pointer;
    }

    private static Manifest named(RenderedTarget target, String wanted) {
        List<String> names = names(target);
        return target.manifests().values().stream()
                .filter(manifest -> name(manifest).equals(wanted))
                .findFirst()
                .orElseThrow(() -> problem(
                        target,
                        null,
                        "there is no object '" + wanted + "'",
                        Nearest.to(wanted, names)
                                .map(near -> "did you mean " + near + "?")
                                .orElse("name one of " + String.join(", ", names))));
    }

    private static Manifest main(RenderedTarget target) {
        for (String kind : MAIN_KINDS) {
            List<Manifest> found = target.manifests().values().stream()
                    .filter(manifest -> manifest.key().kind().equals(kind))
                    .toList();
            if (found.size() == 1) {
                return found.get(0);
            }
        }
        if (target.manifests().size() == 1) {
            return target.manifests().values().iterator().next();
        }
        throw problem(
                target,
                null,
                "the target has no object that is clearly its main one",
                "name one with --object: " + String.join(", ", names(target)));
    }

    private static List<String> names(RenderedTarget target) {
        return target.manifests().values().stream().map(Lookup::name).toList();
    }

    private static String name(Manifest manifest) {
        return manifest.key().kind() + "/" + manifest.key().name();
    }

    private static InputException missing(RenderedTarget target, Manifest manifest, Pointer pointer) {
        Optional<String> option = OptionSections.optionOf(pointer.steps());
        if (option.isPresent()) {
            return problem(
                    target,
                    pointer.toString(),
                    manifest.key() + " doesn't have the option " + option.get(),
                    "no layer sets it: Flink's own default holds, or what the operator adds");
        }
        Pointer gone = pointer;
        while (gone.parent().in(manifest.tree()).isEmpty()) {
            gone = gone.parent();
        }
        Pointer holder = gone.parent();
        String step = gone.step();
        Value around = holder.in(manifest.tree()).orElseThrow();
        String fix = "look at the rendered object";
        if (around instanceof MapValue map) {
            fix = Nearest.to(step, map.members().keySet())
                    .map(near -> "did you mean " + holder.child(near) + "?")
                    .orElse("there is " + String.join(", ", map.members().keySet()));
        } else if (around instanceof ListValue list) {
            fix = "the list has " + list.items().size() + (list.items().size() == 1 ? " item" : " items")
                    + ", counted from 0";
        }
        return problem(target, pointer.toString(), manifest.key() + " has no value at " + gone, fix);
    }

    private static InputException problem(RenderedTarget target, String at, String what, String fix) {
        return new InputException(new Problem(Position.nowhere(target.name()), at, what, fix));
    }
}
