package dev.headgate.kinds.check;

import dev.headgate.kinds.type.Primitive;
import dev.headgate.manifest.ListValue;
import dev.headgate.manifest.MapValue;
import dev.headgate.manifest.Pointer;
import dev.headgate.manifest.Scalar;
import dev.headgate.manifest.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Checks what stands where nothing is known about a place: even there a number with a leading zero means two things. */
final class UntypedChecker {
    private final ScalarChecker scalars;
    /** As what a number with a leading zero is held: of environments/ it is refused. */
    private final Primitive octal;

    UntypedChecker(TypeReport report) {
        scalars = new ScalarChecker(report);
        octal = report.isGiven() ? Primitive.ANYTHING : Primitive.INTEGER;
    }

    Value check(Value value, Pointer at) {
        if (value instanceof MapValue map) {
            Map<String, Value> checked = null;
            for (Map.Entry<String, Value> member : map.members().entrySet()) {
                Value before = member.getValue();
                checked = TypeChecker.replaced(
                        map, checked, member.getKey(), before, check(before, at.child(member.getKey())));
            }
            return checked == null ? map : new MapValue(checked, map.origins());
        }
        if (value instanceof ListValue list) {
            List<Value> checked = new ArrayList<>(list.items().size());
            boolean changed = false;
            for (int i = 0; i < list.items().size(); i++) {
                Value after = check(list.items().get(i), at.child(i));
                changed |= after != list.items().get(i);
                checked.add(after);
            }
            return changed ? new ListValue(checked, list.origins()) : list;
        }
        return value instanceof Scalar scalar && scalar.type() == Scalar.Type.OCTAL
                ? scalars.check(scalar, octal, at)
                : value;
    }
}
