package dev.headgate.yaml;

import dev.headgate.manifest.Origin;
import dev.headgate.manifest.Pointer;
import dev.headgate.manifest.Scalar;
import dev.headgate.problem.Position;
import dev.headgate.problem.Problem;
import dev.headgate.problem.Source;
import java.util.List;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.events.ScalarEvent;

/** Reads one scalar as the type that its spelling means, and tells the spellings that readers take differently. */
final class ScalarReader {
    private final Source source;
    private final Doubts doubts;

    ScalarReader(Source source, Doubts doubts) {
        this.source = source;
        this.doubts = doubts;
    }

    Scalar read(ScalarEvent event, Pointer at, Mark name) {
        Mark mark = event.getStartMark();
        String written = event.getValue();
        Position position = new Position(source, mark.getLine() + 1, mark.getColumn() + 1);
        Origin origin = new Origin(
                source, mark.getLine() + 1, mark.getColumn() + 1, name.getLine() + 1, name.getColumn() + 1, written);
        if (written.indexOf('\u00a0') >= 0
                && event.getScalarStyle() != ScalarStyle.DOUBLE_QUOTED
                && !doubts.isFullOfWarnings(source)) {
            doubts.warn(
                    "no-break-space",
                    new Problem(
                            position,
                            at.toString(),
                            "a no-break space, which looks like a space but is none",
                            "replace it by a space, or write \"\\u00a0\" in double quotes"));
        }
        if (!SourceText.encodable(written)) {
            doubts.refuse(new Problem(
                    position, at.toString(), "an escape that makes half a character", "write the character itself"));
        }
        if (event.getTag() != null && !doubts.isStrict()) {
            return KubectlTag.apply(event.getTag(), written, origin);
        }
        if (event.getScalarStyle() != ScalarStyle.PLAIN) {
            return new Scalar(Scalar.Type.TEXT, written, List.of(origin));
        }
        return plain(PlainScalar.of(written), position, at, origin);
    }

    private Scalar plain(PlainScalar scalar, Position position, Pointer at, Origin origin) {
        String written = origin.value();
        PlainScalar sent = doubts.isStrict() ? scalar : KubectlScalar.of(scalar, written);
        PlainScalar plain = sent == null ? scalar : sent;
        if (plain.ambiguous() != null && !doubts.isFull(source)) {
            Problem problem = new Problem(
                    position,
                    at.toString(),
                    doubts.isStrict() || sent == null
                            ? plain.ambiguous().what()
                            : "kubectl takes it for " + sent.text() + ", other readers don't",
                    written,
                    null,
                    plain.ambiguous().fix());
            if (sent == null) {
                doubts.refuse(problem);
            } else {
                doubts.raise("ambiguous-scalar", problem);
            }
        } else if (plain.rewritten() && plain.type() != Scalar.Type.OCTAL && !doubts.isFullOfWarnings(source)) {
            doubts.warn(
                    "spelling-normalized",
                    new Problem(
                            position,
                            at.toString(),
                            "'" + written + "' is an unusual spelling of " + plain.text(),
                            "write " + plain.text()));
        }
        return new Scalar(plain.type(), plain.text(), List.of(origin));
    }
}
