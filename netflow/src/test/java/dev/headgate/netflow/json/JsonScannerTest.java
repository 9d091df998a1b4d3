package dev.headgate.netflow.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.headgate.netflow.Cases;
import dev.headgate.netflow.flow.RefusedException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The scanner takes what a strict parser takes, and reads the same; whatever it doesn't take, the judge has a reason for. */
final class JsonScannerTest {
    private static final int ROUNDS = 60_000;
    private static final String[] VALUES = {
        "0",
        "-0",
        "7",
        "-7",
        "00",
        "01",
        "123456789012345678",
        "1234567890123456789",
        "18446744073709551615",
        "18446744073709551616",
        "99999999",
        "100000000",
        "1234567890123456",
        "12345678901234567",
        "1.5",
        "1.",
        ".5",
        "1e9",
        "1E+9",
        "1e",
        "-",
        "+1",
        "0x1",
        "true",
        "false",
        "null",
        "tru",
        "nul",
        "True",
        "NaN",
        "\"\"",
        "\"a\"",
        "\"exactly8\"",
        "\"more than eight\"",
        "\"\\\"\"",
        "\"\\\\\"",
        "\"\\u0041\"",
        "\"\\ud83d\"",
        "\"\\u00g0\"",
        "\"\\x\"",
        "\"\\",
        "\"a\tb\"",
        "\"\u007f\u00e9\u20ac\ud83d\ude00\"",
        "[]",
        "[ ]",
        "[1]",
        "[1,2]",
        "[1,]",
        "[,1]",
        "[[]]",
        "[{}]",
        "[\"a\",null]",
        "{}",
        "{\"a\":1}",
        "{\"a\":1,}",
        "{\"a\"}",
        "{1:2}",
        "[1}",
        "{\"a\":[1,{\"b\":[]}]}",
        "]",
        "}",
        ",",
        ":",
        "",
        " 1 ",
        "\n\t\r[ 1 , 2 ] ",
        "[".repeat(31) + "]".repeat(31),
        "[".repeat(32) + "]".repeat(32),
        "{\"a\":".repeat(30) + "[]" + "}".repeat(30)
    };
    private static final String[] NAMES = {
        "Type",
        "Bytes",
        "bytes",
        "time_received_ns",
        "ipv6_routing_header_seg_left",
        "",
        "\\u0054ype",
        "\u00e9",
        "a b",
        "\\ud83d",
        "\\ud83d\\ude00",
        "\\ude00",
        "x\\",
        "x\ty"
    };

    /** Of the first five of those names. */
    private static final Spelling[] SPELLINGS =
            Arrays.stream(NAMES).limit(5).map(Spelling::ofName).toArray(Spelling[]::new);

    private final JsonScanner scanner = new JsonScanner();
    private final Judge judge = new Judge();
    private final JsonFactory factory = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(JsonScanner.DEEPEST)
                    .build())
            .build();

    private int taken;

    @Test
    void objects() throws IOException {
        Random random = new Random(11);
        for (int i = 0; i < ROUNDS; i++) {
            StringBuilder text = new StringBuilder("{");
            int members = random.nextInt(4);
            for (int member = 0; member < members; member++) {
                text.append(member == 0 ? "" : ",")
                        .append('"')
                        .append(NAMES[random.nextInt(i % 2 == 0 ? 5 : NAMES.length)])
                        .append(random.nextInt(9) == 0 ? "\" : " : "\":")
                        .append(VALUES[random.nextInt(VALUES.length)]);
            }
            text.append('}');
            check(text.toString().getBytes(StandardCharsets.UTF_8));
        }
        assertTrue(taken > ROUNDS / 10, taken + " taken");
    }

    @Test
    void changedLines() throws IOException {
        List<byte[]> lines = new ArrayList<>();
        for (Path folder : Cases.folders()) {
            lines.add(Cases.line(folder));
        }
        String signs = "{}[]\":,\\ \n\t0129-+.eEtfnau/'\u0000";
        Random random = new Random(12);
        for (int i = 0; i < ROUNDS; i++) {
            byte[] line = lines.get(random.nextInt(lines.size())).clone();
            for (int change = random.nextInt(3); change > 0 && line.length > 0; change--) {
                line[random.nextInt(line.length)] = (byte) signs.charAt(random.nextInt(signs.length()));
            }
            check(line);
        }
        assertTrue(taken > ROUNDS / 10, taken + " taken");
    }

    @Test
    void whatStandsAround() throws IOException {
        String object = "{\"a\":1}";
        for (String before : new String[] {"", " ", "\n", "\ufeff", " \ufeff", "x", "\"", "[", "1 ", "/**/"}) {
            for (String behind :
                    new String[] {"", " ", "\r\n", "\t", "{", "}", "]", "x", "1", "\"", ",", "\u00a0", "//"}) {
                check((before + object + behind).getBytes(StandardCharsets.UTF_8));
                check((before + behind).getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private void check(byte[] line) throws IOException {
        try {
            Encoding.checkSize(line);
            Encoding.check(line);
        } catch (RefusedException e) {
            return; // never gets as far as the judge
        }
        String shown = new String(line, StandardCharsets.UTF_8);
        String expected = expected(line);
        assertEquals(expected, scanned(line, false), shown);
        assertEquals(expected, scanned(line, true), shown);
        assertEquals(expected != null, skipped(line), shown);
        if (expected == null) {
            assertTrue(judge.refusal(line).getMessage().length() > 0, shown);
        } else {
            taken++;
            boolean ascii = true;
            for (byte b : line) {
                ascii &= b >= 0;
            }
            assertTrue(ascii || !scanner.ascii(), shown);
        }
    }

    /** Its members, one a line; null where the parser refuses it or it isn't one object. */
    private String expected(byte[] line) throws IOException {
        StringBuilder members = new StringBuilder();
        try (JsonParser parser = factory.createParser(line)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return null;
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                members.append(parser.currentName()).append('=');
                parser.nextToken();
                value(parser, members);
                if (parser.currentToken() == JsonToken.START_ARRAY) {
                    // up to an element that isn't a scalar
                    while (parser.nextToken().isScalarValue()) {
                        value(parser, members);
                    }
                    if (parser.currentToken() != JsonToken.END_ARRAY) {
                        value(parser, members);
                    }
                }
                while (parser.getParsingContext().getNestingDepth() > 1) {
                    parser.nextToken();
                }
                members.append('\n');
            }
            return parser.nextToken() == null ? members.toString() : null;
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    private static void value(JsonParser parser, StringBuilder members) throws IOException {
        switch (parser.currentToken()) {
            case START_OBJECT -> members.append("an object ");
            case START_ARRAY -> members.append("a list ");
            case VALUE_STRING -> members.append('\'').append(parser.getText()).append("' ");
            case VALUE_NUMBER_INT -> {
                String digits = parser.getText();
                boolean fits =
                        digits.charAt(0) != '-' && parser.getBigIntegerValue().bitLength() <= Long.SIZE;
                members.append(fits ? digits : "too large " + digits).append(' ');
            }
            default -> members.append("another ").append(parser.getText()).append(' ');
        }
    }

    /** @param collected whether it is read as lines of collectors are: names compared, numbers tried first */
    private String scanned(byte[] line, boolean collected) {
        StringBuilder members = new StringBuilder();
        try {
            scanner.begin(line);
            while (true) {
                String name = collected ? spelled() : null;
                if (name == null) {
                    if (!scanner.nextMember()) {
                        return members.toString();
                    }
                    name = scanner.text().string();
                }
                members.append(name).append('=');
                if (collected && scanner.plainNumber()) {
                    members.append(Long.toUnsignedString(scanner.number())).append(" \n");
                    continue;
                }
                int kind = scanner.value();
                value(kind, members);
                boolean nested = kind == JsonScanner.OBJECT;
                while (kind == JsonScanner.LIST && !nested && scanner.nextElement()) {
                    int element = scanner.value();
                    nested = element >= JsonScanner.LIST;
                    value(element, members);
                }
                if (nested) {
                    scanner.skip();
                }
                members.append('\n');
            }
        } catch (NotAnObjectException e) {
            return null;
        }
    }

    private String spelled() {
        for (int i = 0; i < SPELLINGS.length; i++) {
            if (scanner.nextMember(SPELLINGS[i])) {
                return NAMES[i];
            }
        }
        return null;
    }

    private void value(int kind, StringBuilder members) {
        switch (kind) {
            case JsonScanner.OBJECT -> members.append("an object ");
            case JsonScanner.LIST -> members.append("a list ");
            case JsonScanner.TEXT ->
                members.append('\'').append(scanner.text().string()).append("' ");
            case JsonScanner.WHOLE_NUMBER ->
                members.append(
                                scanner.fits()
                                        ? Long.toUnsignedString(scanner.number())
                                        : "too large " + scanner.text().string())
                        .append(' ');
            default ->
                members.append("another ").append(scanner.text().string()).append(' ');
        }
    }

    /** Whether it is taken where no value is looked at. */
    private boolean skipped(byte[] line) {
        try {
            scanner.begin(line);
            while (scanner.nextMember()) {
                scanner.skip();
            }
            return true;
        } catch (NotAnObjectException e) {
            return false;
        }
    }
}
