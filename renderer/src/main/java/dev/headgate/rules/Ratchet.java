package dev.headgate.rules;

import dev.headgate.manifest.ListValue;
import dev.headgate.manifest.Manifest;
import dev.headgate.manifest.MapValue;
import dev.headgate.manifest.Pointer;
import dev.headgate.manifest.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Lets an object that exists keep an error that it had before: a change that makes nothing worse must not be held back, or
 * nobody could repair such an object step by step.
 */
final class Ratchet {
    private static final List<String> ITEM_KEYS = List.of("name", "mountPath", "containerPort", "key", "ip");

    private final Manifest before;
    private final Context context;
    /** The greatest magnitude at each place, by the name of the rule. */
    private final Map<String, Map<String, Long>> known = new HashMap<>();

    Ratchet(Manifest before, Context context) {
        this.before = before;
        this.context = context;
    }

    /** Whether the object had this error as badly before. */
    boolean holds(Breach breach) {
        if (!(breach.rule() instanceof ManifestRule rule)) {
            return false;
        }
        String id = rule.info().id();
        Map<String, Long> places = known.get(id);
        if (places == null) {
            places = places(rule);
            known.put(id, places);
        }
        Long magnitude = places.get(place(breach));
        return magnitude != null && (breach.magnitude() == Breach.NONE || breach.magnitude() <= magnitude);
    }

    private Map<String, Long> places(ManifestRule rule) {
        Reporter report = new Reporter(rule, before);
        rule.check(before, context, report);
        Map<String, Long> places = new HashMap<>();
        for (Breach breach : report.breaches()) {
            if (breach.level() == Level.ERROR) {
                String place = place(breach);
                places.put(place, Math.max(breach.magnitude(), places.getOrDefault(place, Breach.NONE)));
            }
        }
        return places;
    }

    /** The place with the names of list items instead of their numbers, which change when one is put in front. */
    private static String place(Breach breach) {
        StringBuilder place = new StringBuilder();
        Optional<Value> value = Optional.of(breach.manifest().tree());
        Pointer at = Pointer.ROOT;
        for (String step : breach.field().at().steps()) {
            boolean item = value.isPresent() && value.get() instanceof ListValue;
            at = at.child(step);
            value = at.in(breach.manifest().tree());
            place.append('/').append(item && value.isPresent() ? named(value.get(), step) : step);
        }
        return place.toString();
    }

    private static String named(Value item, String index) {
        if (item instanceof MapValue map) {
            for (String key : ITEM_KEYS) {
                Optional<String> name = map.text(key);
                if (name.isPresent()) {
                    return key + "=" + name.get();
                }
            }
        }
        return index;
    }
}
