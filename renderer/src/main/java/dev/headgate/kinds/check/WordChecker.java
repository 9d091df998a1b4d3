package dev.headgate.kinds.check;

import dev.headgate.kinds.OtherVersions;
import dev.headgate.kinds.type.WordType;
import dev.headgate.manifest.Pointer;
import dev.headgate.manifest.Scalar;
import dev.headgate.manifest.Value;
import dev.headgate.problem.Problem;

/** Holds text against the words of an enumeration. */
final class WordChecker {
    private final TypeReport report;
    private final OtherVersions other;

    WordChecker(TypeReport report, OtherVersions other) {
        this.report = report;
        this.other = other;
    }

    Value check(Scalar scalar, WordType type, Pointer at) {
        boolean text = scalar.type() == Scalar.Type.TEXT;
        boolean passes =
                text && (type.words().contains(scalar.text()) || !report.isGiven() && other.hasWord(at, scalar.text()));
        if (!passes) {
            Problem problem = new Problem(
                    scalar.position(),
                    at.toString(),
                    Place.of(at) + " can't have this value" + (report.isGiven() ? other.ofWord(at, scalar.text()) : ""),
                    scalar.words(),
                    "one of " + String.join(", ", type.words()),
                    UnknownNames.fixForWord(scalar.written(), type.words()));
            if (text) {
                report.unknownWord(problem);
            } else {
                report.wrongType(problem);
            }
        }
        return scalar;
    }
}
