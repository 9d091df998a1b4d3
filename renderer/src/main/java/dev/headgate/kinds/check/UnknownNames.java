package dev.headgate.kinds.check;

import dev.headgate.kinds.OtherVersions;
import dev.headgate.kinds.type.ObjectType;
import dev.headgate.manifest.Pointer;
import dev.headgate.manifest.Value;
import dev.headgate.problem.Nearest;
import dev.headgate.problem.Problem;
import dev.headgate.problem.Problems;
import dev.headgate.problem.Source;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reports names that a type doesn't have, with the right name or the right place where one is near. */
final class UnknownNames {
    /** How many levels below an object its author may have forgotten. */
    private static final int LEVELS = 3;

    /** What other operators and charts call it. */
    private static final Map<String, String> ALIASES = Map.ofEntries(
            Map.entry("className", "entryClass"),
            Map.entry("envVars", "env"),
            Map.entry("extraEnv", "env"),
            Map.entry("extraVolumeMounts", "volumeMounts"),
            Map.entry("extraVolumes", "volumes"),
            Map.entry("flinkProperties", "flinkConfiguration"),
            Map.entry("fromSavepoint", "initialSavepointPath"),
            Map.entry("jarFile", "jarURI"),
            Map.entry("logConfig", "logConfiguration"),
            Map.entry("savepointPath", "initialSavepointPath"),
            Map.entry("serviceAccountName", "serviceAccount"));

    private static final Set<String> OF_CLUSTER =
            Set.of("flinkVersion", "image", "ingress", "jobManager", "podTemplate", "serviceAccount", "taskManager");

    private static final Pattern VERSION = Pattern.compile("[vV]?([0-9]+)[._]([0-9]+)([._-].*)?");

    private record Branch(String path, ObjectType type, int level) {}

    private final Problems problems;
    private final TypeReport report;
    private final OtherVersions other;

    UnknownNames(Problems problems, TypeReport report, OtherVersions other) {
        this.problems = problems;
        this.report = report;
        this.other = other;
    }

    void report(String name, Value value, ObjectType type, Pointer at) {
        Source source = value.origin().source();
        boolean directive = name.startsWith("$") && !report.isGiven();
        if (directive ? problems.isFull(source) : report.isFullOfFields(source)) {
            return; // looking for the right name takes time
        }
        String pointer = at.child(name).toString();
        if (directive) {
            problems.add(new Problem(
                    value.origin().namePosition(),
                    pointer,
                    "'" + name + "' is no directive that Headgate knows",
                    "use '$patch: delete' or '$patch: replace', or null to remove a field"));
            return;
        }
        report.unknownField(new Problem(
                value.origin().namePosition(),
                pointer,
                Place.of(at) + " has no field '" + name + "'" + (report.isGiven() ? other.ofField(at, name) : ""),
                fix(name, type)));
    }

    static String fixForWord(String word, Collection<String> words) {
        if (word.toLowerCase(Locale.ROOT).startsWith("stateful")) {
            List<String> stateful =
                    words.stream().filter(known -> !known.equals("stateless")).toList();
            if (stateful.size() < words.size()) {
                return "write " + String.join(" or ", stateful) + " to keep the state";
            }
        }
        if (words.contains("native") && List.of("application", "session").contains(word.toLowerCase(Locale.ROOT))) {
            return "write native or leave it out; with a 'job' it is an application, without one a session cluster";
        }
        Matcher version = VERSION.matcher(word);
        if (version.matches() && words.contains("v1_15")) {
            return fixForVersion("v" + version.group(1) + "_" + version.group(2), List.copyOf(words));
        }
        return Nearest.to(word, words).map(near -> "did you mean " + near + "?").orElse("use one of these words");
    }

    /** A patch level is none of the operator's words, and of a version that isn't there the nearest by letters is no help. */
    private static String fixForVersion(String version, List<String> words) {
        return words.contains(version)
                ? "write " + version
                : "use one of these words; the newest is " + words.get(words.size() - 1);
    }

    static String fix(String name, ObjectType type) {
        String alias = ALIASES.getOrDefault(name, name);
        if (type.names().contains(alias)) {
            return "did you mean '" + alias + "'?";
        }
        if (type.names().contains("components") && (name.equals("spec") || name.equals("metadata"))) {
            return "a definition has its fields without '" + name
                    + "' around them; a manifest needs apiVersion and kind";
        }
        if (type.names().contains("deploymentName") && OF_CLUSTER.contains(name)) {
            return "it belongs to the FlinkDeployment of the session cluster";
        }
        return Optional.of(name)
                .filter(option -> option.indexOf('.') > 0)
                .flatMap(option -> option(option, type))
                .or(() -> Nearest.to(name, type.names()).map(near -> "did you mean '" + near + "'?"))
                .or(() -> partOf(name, type.names()).map(near -> "did you mean '" + near + "'?"))
                .or(() -> below(alias, type)
                        .map(path -> alias.equals(name)
                                ? "it belongs under '" + path + "'"
                                : "it is called '" + alias + "' and belongs under '" + path + "'"))
                .or(() -> option(name, type))
                .orElseGet(() -> otherwise(type));
    }

    private static String otherwise(ObjectType type) {
        if (type.names().size() <= 15) {
            return "remove it, or use one of " + String.join(", ", new TreeSet<>(type.names()));
        }
        boolean definition = type.names().contains("components");
        return "remove it, or look up the fields with " + (definition ? "headgate schema" : "kubectl explain");
    }

    /** The only name that contains the word: upgradeMode for upgrade, podTemplate for template. */
    private static Optional<String> partOf(String word, Collection<String> names) {
        String lower = word.toLowerCase(Locale.ROOT);
        var found = names.stream()
                .filter(name -> name.toLowerCase(Locale.ROOT).contains(lower))
                .toList();
        return word.length() >= 4 && found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private static Optional<String> option(String name, ObjectType type) {
        return (name.indexOf('-') > 0 || name.indexOf('.') > 0) && type.names().contains("flinkConfiguration")
                ? Optional.of("options of Flink belong under 'flinkConfiguration'")
                : Optional.empty();
    }

    private static Optional<String> below(String name, ObjectType type) {
        Deque<Branch> places = new ArrayDeque<>();
        places.add(new Branch("", type, 0));
        while (!places.isEmpty()) {
            Branch place = places.poll();
            if (place.level() > 0 && place.type().field(name).isPresent()) {
                return Optional.of(place.path());
            }
            if (place.level() < LEVELS) {
                for (String field : new TreeSet<>(place.type().names())) {
                    if (place.type().field(field).orElseThrow() instanceof ObjectType inner) {
                        places.add(new Branch(
                                place.path().isEmpty() ? field : place.path() + "." + field, inner, place.level() + 1));
                    }
                }
            }
        }
        return Optional.empty();
    }
}
