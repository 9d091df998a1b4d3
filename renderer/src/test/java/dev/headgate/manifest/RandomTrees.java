package dev.headgate.manifest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Trees of every shape that a manifest could have and many that none has, the same for the same seed. */
final class RandomTrees {
    private static final List<String> TRICKY = TrickyStrings.read();
    /** Characters on which the meaning of YAML hangs, far more frequent here than in life. */
    private static final String MARKS =
            "\n\n\n   \t\r:-?#,[]{}&*!|>'\"%@`~=<.+\\/0123456789aebfnotyrux_$\u0085\u00a0\u2028\ufeff";

    private static final List<String> DECIMALS =
            List.of("0.5", "-1.25", "1.0", "1e3", "1.5e-7", "-0.0", "123456789.125");

    private final Random random;

    RandomTrees(long seed) {
        this.random = new Random(seed);
    }

    MapValue map(int depth) {
        Map<String, Value> members = new LinkedHashMap<>();
        for (int i = size(); i > 0; i--) {
            String name = text();
            if (!name.equals("<<")) { // means a merge key to some readers, in quotes too; ours refuses it
                members.put(name, value(depth - 1));
            }
        }
        return Values.map(members);
    }

    /** The same tree with the members of its maps in another order. */
    Value shuffled(Value value) {
        if (value instanceof MapValue map) {
            List<String> names = new ArrayList<>(map.members().keySet());
            Collections.shuffle(names, random);
            Map<String, Value> members = new LinkedHashMap<>();
            names.forEach(name -> members.put(name, shuffled(map.members().get(name))));
            return Values.map(members);
        }
        return value instanceof ListValue list
                ? Values.list(list.items().stream().map(this::shuffled).toList())
                : value;
    }

    private Value value(int depth) {
        int form = random.nextInt(depth > 0 ? 12 : 6);
        return switch (form) {
            case 0, 1, 2 -> Values.text(text());
            case 3 -> Values.scalar(Scalar.Type.INTEGER, integer());
            case 4 -> Values.scalar(Scalar.Type.DECIMAL, DECIMALS.get(random.nextInt(DECIMALS.size())));
            case 5 ->
                random.nextInt(3) == 0
                        ? Values.scalar(Scalar.Type.NULL, "null")
                        : Values.scalar(Scalar.Type.BOOLEAN, Boolean.toString(random.nextBoolean()));
            case 6, 7, 8, 9 -> map(depth);
            default -> list(depth);
        };
    }

    private ListValue list(int depth) {
        List<Value> items = new ArrayList<>();
        for (int i = size(); i > 0; i--) {
            items.add(value(depth - 1));
        }
        return Values.list(items);
    }

    private String integer() {
        return Long.toString(random.nextLong() >> random.nextInt(64));
    }

    private int size() {
        return random.nextInt(5);
    }

    private String text() {
        if (random.nextBoolean()) {
            return TRICKY.get(random.nextInt(TRICKY.size()));
        }
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(random.nextInt(20) == 0 ? 300 : 12); i > 0; i--) {
            text.appendCodePoint(character());
        }
        return text.toString();
    }

    private int character() {
        if (random.nextInt(10) != 0) {
            return MARKS.charAt(random.nextInt(MARKS.length()));
        }
        int character = random.nextInt(random.nextBoolean() ? 0x300 : Character.MAX_CODE_POINT + 1);
        return character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE ? 'x' : character;
    }
}
