package dev.headgate.yaml;

import dev.headgate.manifest.ListValue;
import dev.headgate.manifest.MapValue;
import dev.headgate.manifest.Pointer;
import dev.headgate.manifest.Scalar;
import dev.headgate.manifest.Value;
import dev.headgate.problem.Position;
import dev.headgate.problem.Problem;
import dev.headgate.problem.Source;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.events.ScalarEvent;

/** The members of one map as they are read: each name is text and occurs once, merge keys are expanded. */
final class MapMembers {
    /** No name in Kubernetes comes near. */
    private static final int LONGEST_NAME = 1000;

    private static final int MOST_NAMES = 10_000;

    private final Source source;
    private final Pointer at;
    private final Doubts doubts;
    private final Map<String, Value> members = new LinkedHashMap<>();
    private final Map<String, Position> names = new HashMap<>();
    private Value merged;
    private Map<String, Position> beforeMerge = Map.of();

    MapMembers(Source source, Pointer at, Doubts doubts) {
        this.source = source;
        this.at = at;
        this.doubts = doubts;
    }

    /** The name that a key gives: what it says, and to kubectl what an unquoted number or boolean means. */
    String name(ScalarEvent key) {
        String written = key.getValue();
        if (doubts.isStrict() || key.getScalarStyle() != ScalarStyle.PLAIN) {
            return written;
        }
        PlainScalar sent = KubectlScalar.of(PlainScalar.of(written), written);
        return sent == null || sent.type() == Scalar.Type.NULL ? written : sent.text();
    }

    void put(ScalarEvent key, String name, Value value) {
        Mark mark = key.getStartMark();
        Position position = new Position(source, mark.getLine() + 1, mark.getColumn() + 1);
        boolean plain = key.getScalarStyle() == ScalarStyle.PLAIN;
        if (name.equals("<<") && (plain || doubts.isStrict())) {
            merge(plain, value, position);
            return;
        }
        if (plain) {
            doubtOtherThanText(key.getValue(), name, position);
        }
        if (name.length() > LONGEST_NAME && doubts.isStrict()) {
            problem(position, "a name of more than " + LONGEST_NAME + " characters", "shorten it");
        }
        if (!SourceText.encodable(name)) {
            problem(position, "a name with an escape that makes half a character", "write the character itself");
        }
        Position first = names.putIfAbsent(name, position);
        if (first != null) {
            String what = "the name '" + name + "' occurs twice in one map, first at line " + first.line();
            doubt(
                    "duplicate-name",
                    position,
                    doubts.isStrict() ? what : what + ": kubectl takes the last one and drops the others",
                    "remove one of the two");
            if (doubts.isStrict()) {
                return;
            }
        }
        if (members.size() == MOST_NAMES && doubts.isStrict()) {
            problem(position, "more than " + MOST_NAMES + " names in one map", "split it");
        }
        if (members.size() <= MOST_NAMES || !doubts.isStrict()) {
            members.put(name, value);
        }
    }

    void refuseKey(Position position) {
        problem(position, "a name must be plain text, without anchor, alias or structure", "write the name itself");
    }

    /** All members, those of merge keys behind the map's own. */
    Map<String, Value> done() {
        if (merged != null) {
            expand(merged);
        }
        warnOfSimilarNames();
        return members;
    }

    private void doubtOtherThanText(String written, String name, Position position) {
        PlainScalar scalar = PlainScalar.of(written);
        if (scalar.type() == Scalar.Type.NULL) {
            problem(
                    position,
                    name.isEmpty()
                            ? "a name is missing in front of ':'"
                            : "the name '" + name + "' is not text to every reader",
                    "put it in quotes");
        } else if (scalar.ambiguous() != null || scalar.type() != Scalar.Type.TEXT) {
            doubt(
                    "ambiguous-scalar",
                    position,
                    name.equals(written)
                            ? "the name '" + name + "' is not text to every reader"
                            : "kubectl takes the name '" + written + "' for " + name + ", other readers don't",
                    "put it in quotes");
        }
    }

    private void merge(boolean plain, Value value, Position position) {
        if (!plain || merged != null && doubts.isStrict()) {
            problem(
                    position,
                    plain ? "a second merge key '<<' in one map" : "the name \"<<\" means a merge key to some readers",
                    plain ? "list all aliases in one: '<<: [*a, *b]'" : "choose another name");
            return;
        }
        boolean maps = value instanceof MapValue
                || value instanceof ListValue list && list.items().stream().allMatch(item -> item instanceof MapValue);
        if (!maps) {
            problem(position, "a merge key '<<' takes a map or a list of maps", "refer to one, as in '<<: *defaults'");
            return;
        }
        if (!doubts.isStrict()) {
            override(value);
            return;
        }
        merged = value;
        beforeMerge = new HashMap<>(names);
    }

    /** As kubectl does: over what stands in front, so that only names behind the merge key count more. */
    private void override(Value value) {
        List<? extends Value> maps = value instanceof ListValue list ? list.items() : List.of(value);
        for (int i = maps.size() - 1; i >= 0; i--) {
            for (Map.Entry<String, Value> member :
                    ((MapValue) maps.get(i)).members().entrySet()) {
                Position explicit = names.get(member.getKey());
                if (explicit != null) {
                    doubt(
                            "merge-key-behind-name",
                            explicit,
                            "'" + member.getKey()
                                    + "' stands in front of a merge key that has it too: kubectl takes the merged one, others don't",
                            "move '<<' to the top of the map");
                }
                members.put(member.getKey(), member.getValue());
            }
        }
    }

    private void expand(Value value) {
        List<? extends Value> maps = value instanceof ListValue list ? list.items() : List.of(value);
        for (Value map : maps) {
            ((MapValue) map).members().forEach((name, member) -> {
                Position explicit = beforeMerge.get(name);
                if (explicit != null) {
                    problem(
                            explicit,
                            "'" + name
                                    + "' stands in front of a merge key that has it too, which readers resolve differently",
                            "move '<<' to the top of the map");
                }
                members.putIfAbsent(name, member);
            });
        }
    }

    private void warnOfSimilarNames() {
        Map<String, String> seen = new HashMap<>();
        for (String name : members.keySet()) {
            String other = seen.putIfAbsent(name.toLowerCase(Locale.ROOT), name);
            if (other != null && names.containsKey(name)) {
                doubts.warn(
                        "similar-names",
                        new Problem(
                                names.get(name),
                                at.child(name).toString(),
                                "'" + name + "' and '" + other + "' differ only in case",
                                "keep one of the two if the same is meant"));
            }
        }
    }

    private void problem(Position position, String what, String fix) {
        doubts.refuse(new Problem(position, at.toString(), what, fix));
    }

    private void doubt(String rule, Position position, String what, String fix) {
        doubts.raise(rule, new Problem(position, at.toString(), what, fix));
    }
}
