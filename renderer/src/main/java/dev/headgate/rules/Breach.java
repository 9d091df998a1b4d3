package dev.headgate.rules;

import dev.headgate.field.Field;
import dev.headgate.manifest.Manifest;
import java.util.ArrayList;
import java.util.List;

/**
 * What a rule reported, before settings and acceptances had their say.
 *
 * @param level that its rule gives it; ignored for what is worth knowing only to those who ask
 * @param magnitude how bad it is where that can be told by a number that grows, or {@link #NONE}
 * @param parts the objects that make it so; where this one isn't judged, they are told
 * @param held whether it is known to have been as bad before
 */
record Breach(
        Rule rule,
        Level level,
        Manifest manifest,
        Field field,
        String message,
        String fix,
        List<Field> others,
        long magnitude,
        List<Part> parts,
        boolean held) {
    static final long NONE = Long.MIN_VALUE;

    /** The same as it is told about an object that has a part in it. */
    Breach toldTo(Part part, boolean before) {
        List<Field> all = new ArrayList<>(others);
        all.add(field);
        String whose = manifest.key().kind() + " " + manifest.key().name() + ": ";
        return new Breach(
                rule, level, part.manifest(), part.field(), whose + message, fix, all, magnitude, List.of(), before);
    }
}
