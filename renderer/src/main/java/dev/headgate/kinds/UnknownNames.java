package dev.headgate.kinds;

import dev.headgate.manifest.Pointer;
import dev.headgate.manifest.Value;
import dev.headgate.problem.Nearest;
import dev.headgate.problem.Problem;
import dev.headgate.problem.Problems;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/** Reports names that a type doesn't have, with the right name or the right place where one is near. */
final class UnknownNames {
    /** How many levels below an object its author may have forgotten. */
    private static final int LEVELS = 3;

    private record Place(String path, ObjectType type, int level) {}

    private final Problems problems;
    private final boolean strict;

    UnknownNames(Problems problems, boolean strict) {
        this.problems = problems;
        this.strict = strict;
    }

    void report(String name, Value value, ObjectType type, Pointer at) {
        if (problems.isFull(value.origin().source())) {
            return; // looking for the right name takes time
        }
        String pointer = at.child(name).toString();
        if (name.startsWith("$")) {
            problems.add(new Problem(
                    value.origin().namePosition(),
                    pointer,
                    "'" + name + "' is no directive that Headgate knows",
                    "use '$patch: delete' or '$patch: replace', or null to remove a field"));
            return;
        }
        String holder = at.step() == null ? "the document" : "'" + at.step() + "'";
        Problem problem = new Problem(
                value.origin().namePosition(), pointer, holder + " has no field '" + name + "'", fix(name, type));
        if (strict) {
            problems.add(problem);
        } else {
            problems.warn("unknown-field", problem);
        }
    }

    String fixForWord(String word, Collection<String> words) {
        return Nearest.to(word, words).map(near -> "did you mean " + near + "?").orElse("use one of these words");
    }

    private static String fix(String name, ObjectType type) {
        return Nearest.to(name, type.names())
                .or(() -> partOf(name, type.names()))
                .map(near -> "did you mean '" + near + "'?")
                .or(() -> below(name, type).map(path -> "it belongs under '" + path + "'"))
                .orElseGet(() -> type.names().size() <= 15
                        ? "remove it, or use one of " + String.join(", ", new TreeSet<>(type.names()))
                        : "remove it, or look up the fields with kubectl explain");
    }

    /** The only name that contains the word: upgradeMode for upgrade, podTemplate for template. */
    private static Optional<String> partOf(String word, Collection<String> names) {
        String lower = word.toLowerCase(Locale.ROOT);
        var found = names.stream()
                .filter(name -> name.toLowerCase(Locale.ROOT).contains(lower))
                .toList();
        return word.length() >= 4 && found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private static Optional<String> below(String name, ObjectType type) {
        Deque<Place> places = new ArrayDeque<>();
        places.add(new Place("", type, 0));
        while (!places.isEmpty()) {
            Place place = places.poll();
            if (place.level() > 0 && place.type().field(name).isPresent()) {
                return Optional.of(place.path());
            }
            if (place.level() < LEVELS) {
                for (String field : new TreeSet<>(place.type().names())) {
                    if (place.type().field(field).orElseThrow() instanceof ObjectType inner) {
                        places.add(new Place(
                                place.path().isEmpty() ? field : place.path() + "." + field, inner, place.level() + 1));
                    }
                }
            }
        }
        return Optional.empty();
    }
}
