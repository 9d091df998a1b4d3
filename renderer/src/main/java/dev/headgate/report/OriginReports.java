package dev.headgate.report;

import dev.headgate.manifest.ListValue;
import dev.headgate.manifest.MapValue;
import dev.headgate.manifest.Origin;
import dev.headgate.manifest.Pointer;
import dev.headgate.manifest.Scalar;
import dev.headgate.manifest.Value;
import dev.headgate.problem.Masking;
import dev.headgate.problem.Problem;
import dev.headgate.render.Lookup;
import dev.headgate.report.check.ProblemReports;
import dev.headgate.report.format.Format;
import dev.headgate.report.format.Json;
import dev.headgate.report.format.Paint;
import dev.headgate.report.format.Plain;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Where a value comes from, newest layer first; of a map or list every value in it. */
public final class OriginReports {
    private static final int WIDEST_VALUE = 60;

    private OriginReports() {}

    public static String of(Lookup lookup, Format format) {
        return switch (format) {
            case JSON -> json(lookup);
            case MARKDOWN -> markdown(lookup);
            case TEXT -> text(lookup);
            case SARIF, GITHUB -> throw new IllegalArgumentException("origin has no findings to annotate");
        };
    }

    /** The same document where there is no value to tell of. */
    public static String of(List<Problem> problems, Format format, Paint paint) {
        if (format != Format.JSON) {
            return ProblemReports.of(problems, format, paint);
        }
        return Json.document(json -> {
            json.writeStartObject();
            Json.problems(json, problems);
            for (String name : List.of("kind", "namespace", "name", "environment", "at")) {
                json.writeNullField(name);
            }
            Json.from(json, List.of(), "");
            json.writeEndObject();
        });
    }

    private static String json(Lookup lookup) {
        return Json.document(json -> {
            json.writeStartObject();
            Json.problems(json, List.of());
            json.writeStringField("kind", lookup.manifest().key().kind());
            Json.text(json, "namespace", lookup.manifest().namespace().orElse(null));
            json.writeStringField("name", lookup.manifest().key().name());
            json.writeStringField("environment", lookup.target().environment());
            json.writeStringField("at", lookup.pointer().toString());
            Json.from(json, lookup.value().origins(), secretName(lookup, lookup.pointer(), lookup.value()));
            json.writeEndObject();
        });
    }

    private static String text(Lookup lookup) {
        StringBuilder out = new StringBuilder();
        text(lookup, lookup.pointer(), lookup.value(), out);
        return out.toString();
    }

    private static void text(Lookup lookup, Pointer at, Value value, StringBuilder out) {
        if (isLeaf(value)) {
            leaf(lookup, at, value, out);
        } else if (value instanceof MapValue map) {
            map.members().forEach((name, member) -> text(lookup, at.child(name), member, out));
        } else if (value instanceof ListValue list) {
            for (int i = 0; i < list.items().size(); i++) {
                text(lookup, at.child(i), list.items().get(i), out);
            }
        }
    }

    private static void leaf(Lookup lookup, Pointer at, Value value, StringBuilder out) {
        if (at != lookup.pointer()) {
            out.append(Plain.terminal(at.toString())).append("\n  ");
        }
        String indent = at != lookup.pointer() ? "  " : "";
        String secret = secretName(lookup, at, value);
        String shown =
                shown(value instanceof Scalar scalar ? scalar.text() : value instanceof MapValue ? "{}" : "[]", secret);
        out.append(shown).append("   ").append(place(value.origin())).append('\n');
        String margin = indent + " ".repeat(Math.min(8, shown.length() + 3));
        Set<String> places = new HashSet<>(Set.of(place(value.origin())));
        for (Origin origin : value.origins().subList(1, value.origins().size())) {
            if (!places.add(place(origin)) && value instanceof Scalar && origin.value() == null) {
                continue; // another part of a line that is named already
            }
            out.append(margin)
                    .append(
                            value instanceof Scalar && origin.value() == null
                                    ? "and"
                                    : relation(value, origin)
                                            + shown(origin.value() == null ? "it" : origin.value(), secret))
                    .append("   ")
                    .append(place(origin))
                    .append('\n');
        }
    }

    private static String markdown(Lookup lookup) {
        boolean single = isLeaf(lookup.value());
        StringBuilder out = new StringBuilder(
                single
                        ? "| value | where | layer |\n| --- | --- | --- |\n"
                        : "| at | value | where | layer |\n| --- | --- | --- | --- |\n");
        markdown(lookup, lookup.pointer(), lookup.value(), out);
        return out.toString();
    }

    private static void markdown(Lookup lookup, Pointer at, Value value, StringBuilder out) {
        if (isLeaf(value)) {
            rows(lookup, at, value, out);
        } else if (value instanceof MapValue map) {
            map.members().forEach((name, member) -> markdown(lookup, at.child(name), member, out));
        } else if (value instanceof ListValue list) {
            for (int i = 0; i < list.items().size(); i++) {
                markdown(lookup, at.child(i), list.items().get(i), out);
            }
        }
    }

    /** A row for each place that a value without parts comes from. */
    private static void rows(Lookup lookup, Pointer at, Value value, StringBuilder out) {
        String secret = secretName(lookup, at, value);
        String place = at == lookup.pointer() ? "" : "| " + Plain.markdown(at.toString()) + " ";
        for (Origin origin : value.origins()) {
            String shown = shown(origin.value() == null ? "(" + value.words() + ")" : origin.value(), secret);
            out.append(place)
                    .append("| ")
                    .append(Plain.markdown(shown))
                    .append(" | ")
                    .append(Plain.markdown(place(origin)))
                    .append(" | ")
                    .append(Plain.markdown(origin.source().layer()))
                    .append(" |\n");
        }
    }

    private static boolean isLeaf(Value value) {
        boolean map = value instanceof MapValue members && !members.members().isEmpty();
        boolean list = value instanceof ListValue items && !items.items().isEmpty();
        return !map && !list;
    }

    /** A variable's declaration gave a part of the value; any other older place was overridden. */
    private static String relation(Value value, Origin origin) {
        String newest = value.origin().value();
        boolean variable = newest != null
                && newest.contains("${")
                && origin.value() != null
                && value instanceof Scalar scalar
                && scalar.text().contains(origin.value())
                && !scalar.text().equals(newest);
        return variable ? "with " : "overrides ";
    }

    /** The name that says whether a value is secret: its own, for an item's value the item's, or that of a variable in it. */
    private static String secretName(Lookup lookup, Pointer at, Value value) {
        for (Origin origin : value.origins()) {
            String name = name(origin);
            if (Masking.hides(name)) {
                return name;
            }
        }
        Value root = lookup.manifest().tree();
        if ("value".equals(at.step()) && at.parent().in(root).orElse(null) instanceof MapValue item) {
            return item.text("name").orElse("value");
        }
        return at.step() == null ? "" : at.step();
    }

    /** What stands in front of the value where it was written. */
    private static String name(Origin origin) {
        String line = origin.source().line(origin.nameLine());
        int points = line.codePointCount(0, line.length());
        int start = line.offsetByCodePoints(0, Math.min(Math.max(0, origin.nameColumn() - 1), points));
        int end = line.indexOf(':', start);
        return end < 0 ? "" : line.substring(start, end);
    }

    private static String shown(String text, String secret) {
        if (Masking.hides(secret)) {
            return Masking.MASK;
        }
        String line = Plain.terminal(text.replace("\n", "\\n"));
        return line.length() <= WIDEST_VALUE ? line : line.substring(0, WIDEST_VALUE - 3) + "...";
    }

    private static String place(Origin origin) {
        String file = Plain.terminal(origin.source().path());
        return origin.line() == 0 ? file : file + ":" + origin.line();
    }
}
