package dev.headgate.change;

import dev.headgate.manifest.ListValue;
import dev.headgate.manifest.MapValue;
import dev.headgate.manifest.Scalar;
import dev.headgate.manifest.Value;
import java.math.BigDecimal;
import java.util.Map;

/** Whether two values of a manifest mean the same to an operator, however they are written. */
final class Sameness {
    private static final int LONGEST_NUMBER = 40;

    private Sameness() {}

    /**
     * Compares them; either may be absent.
     *
     * @param standard what an absent value stands for, or null
     */
    static boolean same(Value old, Value now, String standard) {
        if (standard != null && (isAbsent(old) || isAbsent(now))) {
            Value written = isAbsent(old) ? now : old;
            return isAbsent(written)
                    || written instanceof Scalar scalar && scalar.text().equals(standard);
        }
        if (isAbsent(old) || isAbsent(now)) {
            return isAbsent(old) && isAbsent(now);
        }
        if (old instanceof Scalar one && now instanceof Scalar other) {
            return one.text().equals(other.text()) || sameNumber(one, other);
        }
        if (old instanceof ListValue one && now instanceof ListValue other) {
            return sameItems(one, other);
        }
        return old instanceof MapValue one && now instanceof MapValue other && sameMembers(one, other);
    }

    /** What is empty is dropped when an operator stores what it has read. */
    private static boolean isAbsent(Value value) {
        return value == null
                || value instanceof Scalar scalar && scalar.isNull()
                || value instanceof MapValue map && map.members().isEmpty()
                || value instanceof ListValue list && list.items().isEmpty();
    }

    private static boolean sameNumber(Scalar one, Scalar other) {
        if (one.type() == Scalar.Type.TEXT && other.type() == Scalar.Type.TEXT
                || one.text().length() > LONGEST_NUMBER
                || other.text().length() > LONGEST_NUMBER) {
            return false;
        }
        try {
            return new BigDecimal(one.text()).compareTo(new BigDecimal(other.text())) == 0;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static boolean sameItems(ListValue one, ListValue other) {
        if (one.items().size() != other.items().size()) {
            return false;
        }
        for (int i = 0; i < one.items().size(); i++) {
            if (!same(one.items().get(i), other.items().get(i), null)) {
                return false;
            }
        }
        return true;
    }

    private static boolean sameMembers(MapValue one, MapValue other) {
        for (Map.Entry<String, Value> member : one.members().entrySet()) {
            if (!same(member.getValue(), other.members().get(member.getKey()), null)) {
                return false;
            }
        }
        for (Map.Entry<String, Value> member : other.members().entrySet()) {
            if (!one.members().containsKey(member.getKey()) && !isAbsent(member.getValue())) {
                return false;
            }
        }
        return true;
    }
}
