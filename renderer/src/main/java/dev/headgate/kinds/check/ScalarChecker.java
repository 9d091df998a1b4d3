package dev.headgate.kinds.check;

import dev.headgate.kinds.type.IntegerRange;
import dev.headgate.kinds.type.Primitive;
import dev.headgate.manifest.Pointer;
import dev.headgate.manifest.Scalar;
import dev.headgate.manifest.Value;
import dev.headgate.problem.Masking;
import dev.headgate.problem.Problem;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Pattern;

/** Checks one scalar against a type without parts, and says how to write what was meant. */
final class ScalarChecker {
    private static final BigInteger MEBIBYTE = BigInteger.valueOf(1 << 20);
    private static final Pattern QUANTITY = Pattern.compile(Primitive.QUANTITY.pattern());
    private static final Pattern DURATION = Pattern.compile(Primitive.DURATION.pattern());
    private static final Pattern POSITIVE_DURATION = Pattern.compile(Primitive.POSITIVE_DURATION.pattern());
    private static final Pattern SCRAPE_INTERVAL = Pattern.compile(Primitive.SCRAPE_INTERVAL.pattern());
    private static final Pattern MILLI = Pattern.compile("[0-9]{1,9}m");
    private static final Pattern DECIMAL = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?");
    private static final Pattern INTEGER = Pattern.compile("-?(0|[1-9][0-9]*)");

    private final TypeReport report;

    ScalarChecker(TypeReport report) {
        this.report = report;
    }

    Value check(Scalar scalar, Primitive type, Pointer at) {
        Scalar.Type written = scalar.type();
        boolean octal = written == Scalar.Type.OCTAL && type != Primitive.TEXT && report.isGiven();
        if (octal) {
            doubt(scalar, type, at);
            return new Scalar(Scalar.Type.INTEGER, scalar.text(), scalar.origins());
        }
        boolean fits =
                switch (type) {
                    case TEXT -> written == Scalar.Type.TEXT;
                    case INTEGER -> written == Scalar.Type.INTEGER;
                    case NUMBER -> written == Scalar.Type.INTEGER || written == Scalar.Type.DECIMAL;
                    case BOOLEAN -> written == Scalar.Type.BOOLEAN;
                    case QUANTITY ->
                        written == Scalar.Type.INTEGER
                                || written == Scalar.Type.DECIMAL
                                || written == Scalar.Type.TEXT
                                        && QUANTITY.matcher(scalar.text()).matches();
                    case INTEGER_OR_TEXT -> written == Scalar.Type.INTEGER || written == Scalar.Type.TEXT;
                    case DURATION ->
                        written == Scalar.Type.TEXT
                                && DURATION.matcher(scalar.text()).matches();
                    case POSITIVE_DURATION ->
                        written == Scalar.Type.TEXT
                                && POSITIVE_DURATION.matcher(scalar.text()).matches();
                    case SCRAPE_INTERVAL ->
                        written == Scalar.Type.TEXT
                                && SCRAPE_INTERVAL.matcher(scalar.text()).matches();
                    case FILE_MODE -> written == Scalar.Type.INTEGER || written == Scalar.Type.OCTAL;
                    case OPTION, FLINK_CONFIGURATION, ANYTHING -> true;
                };
        if (!fits && !report.isFull(scalar.origin().source())) {
            boolean hidden = Masking.hides(at.step()) || Masking.hides(scalar.position());
            String found = hidden ? Masking.WORDS : scalar.words();
            String what = written == Scalar.Type.OCTAL
                    ? "a leading zero makes a number octal to some readers"
                    : Place.of(at) + (isZero(scalar, type) ? " must be above zero" : " has the wrong type");
            report.wrongType(new Problem(
                    scalar.position(),
                    at.toString(),
                    what,
                    found,
                    type.words(),
                    fix(scalar, type, at, hidden) + variable(scalar) + declaration(scalar)));
        }
        if (type == Primitive.OPTION && written != Scalar.Type.TEXT) {
            return new Scalar(Scalar.Type.TEXT, scalar.written(), scalar.origins());
        }
        return fits && written == Scalar.Type.OCTAL
                ? new Scalar(Scalar.Type.INTEGER, scalar.text(), scalar.origins())
                : scalar;
    }

    /** To kubectl it is octal for certain, and so it is to its author where a file mode is meant. */
    private void doubt(Scalar scalar, Primitive type, Pointer at) {
        if (type != Primitive.FILE_MODE) {
            report.refuse(
                    "ambiguous-scalar",
                    new Problem(
                            scalar.position(),
                            at.toString(),
                            "kubectl takes the leading zero for octal, other readers don't",
                            scalar.written(),
                            null,
                            fix(scalar, Primitive.INTEGER, at, Masking.hides(at.step())) + text(scalar, type, at)));
        }
    }

    /** Where anything may stand it can be a name of digits, such as the id of a job. */
    private static String text(Scalar scalar, Primitive type, Pointer at) {
        return type == Primitive.INTEGER || type == Primitive.NUMBER || Masking.hides(at.step())
                ? ""
                : ", or \"" + scalar.written() + "\" if text is meant";
    }

    /** An integer that is outside of its bounds; of what is no integer the type was told. */
    Value check(Scalar scalar, IntegerRange range, Pointer at) {
        check(scalar, Primitive.INTEGER, at);
        if (scalar.type() == Scalar.Type.INTEGER && !isWithin(scalar.text(), range)) {
            report.wrongType(new Problem(
                    scalar.position(),
                    at.toString(),
                    Place.of(at) + " is out of bounds",
                    scalar.words(),
                    range.words(),
                    "write " + range.words() + declaration(scalar)));
        }
        return scalar;
    }

    private static boolean isWithin(String integer, IntegerRange range) {
        boolean small = integer.length() <= 11; // of 32 bits, and a sign
        return small && Long.parseLong(integer) >= range.least() && Long.parseLong(integer) <= range.most();
    }

    private static boolean isZero(Scalar scalar, Primitive type) {
        return type == Primitive.POSITIVE_DURATION
                && scalar.type() == Scalar.Type.TEXT
                && DURATION.matcher(scalar.text()).matches();
    }

    /** A longer text is text even if variables make digits of it. */
    private static String variable(Scalar scalar) {
        boolean part = scalar.type() == Scalar.Type.TEXT && scalar.text().indexOf("${") >= 0;
        return part ? ", or just one variable" : "";
    }

    /** The value of a variable can't be corrected where it is used. */
    private static String declaration(Scalar scalar) {
        return scalar.source() == scalar.origin()
                ? ""
                : ", where the variable is declared: " + scalar.source().position();
    }

    /** In quotes alone it would be a number of bytes. */
    private static boolean isSize(Scalar scalar, Pointer at) {
        return scalar.type() == Scalar.Type.INTEGER
                && at.parent() != null
                && "resource".equals(at.parent().step())
                && ("memory".equals(at.step()) || "ephemeralStorage".equals(at.step()));
    }

    /** A number without a unit is bytes to Flink; a small one was hardly meant so. */
    private static String sizeFix(String written) {
        BigInteger bytes = new BigInteger(written);
        if (bytes.compareTo(MEBIBYTE) < 0) {
            return "write it with a unit: " + written + "m, if MiB are meant";
        }
        BigInteger[] mebibytes = bytes.divideAndRemainder(MEBIBYTE);
        return mebibytes[1].signum() == 0
                ? "write it with a unit: " + mebibytes[0] + "m"
                : "put it in quotes, as a number of bytes: \"" + written + "\"";
    }

    /** Where Kubernetes would take 500m, Flink's fields want 0.5. */
    private static String numberFix(Scalar scalar) {
        if (scalar.type() == Scalar.Type.TEXT && MILLI.matcher(scalar.text()).matches()) {
            String number = scalar.text().substring(0, scalar.text().length() - 1);
            return "write "
                    + new BigDecimal(number)
                            .movePointLeft(3)
                            .stripTrailingZeros()
                            .toPlainString();
        }
        boolean quoted = scalar.type() == Scalar.Type.TEXT
                && DECIMAL.matcher(scalar.text()).matches();
        return quoted ? "remove the quotes" : "write a number";
    }

    private static String fix(Scalar scalar, Primitive type, Pointer at, boolean hidden) {
        String written = scalar.written();
        if (scalar.type() == Scalar.Type.OCTAL && type != Primitive.TEXT && !hidden) {
            String decimal = new BigInteger(written).toString();
            return decimal.equals(scalar.text())
                    ? "write " + decimal
                    : "write " + decimal + ", or " + scalar.text() + " if octal is meant";
        }
        return switch (type) {
            case TEXT ->
                isSize(scalar, at)
                        ? sizeFix(written)
                        : hidden ? "put it in quotes" : "put it in quotes: \"" + written + "\"";
            case INTEGER ->
                switch (scalar.type()) {
                    case DECIMAL -> "write a whole number";
                    case TEXT ->
                        INTEGER.matcher(scalar.text()).matches() ? "remove the quotes" : "write a whole number";
                    default -> "write a whole number";
                };
            case NUMBER -> numberFix(scalar);
            case BOOLEAN ->
                scalar.text().equals("true") || scalar.text().equals("false")
                        ? "remove the quotes"
                        : "write true or false";
            case QUANTITY -> "write a number with a unit, such as 500m, 2 or 2Gi";
            case INTEGER_OR_TEXT -> "write a whole number, or text in quotes";
            case SCRAPE_INTERVAL -> "write a whole number with ms, s, m or h, such as 30s";
            case DURATION, POSITIVE_DURATION -> "write a whole number with a unit, such as 500ms, 60s, 10min or 1h";
            case FILE_MODE -> "write a file mode without quotes, such as 0644";
            case OPTION, FLINK_CONFIGURATION, ANYTHING -> "correct it";
        };
    }
}
