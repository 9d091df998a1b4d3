package dev.headgate.netflow.collector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.headgate.netflow.Cases;
import dev.headgate.netflow.ChangedLines;
import dev.headgate.netflow.flow.Field;
import dev.headgate.netflow.flow.Flow;
import dev.headgate.netflow.flow.RefusedException;
import dev.headgate.netflow.json.JsonScanner;
import dev.headgate.netflow.json.NotAnObjectException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is read as expected is read as it would be by a reader that expects nothing. */
final class ExpectedMembersTest {
    private static final int ROUNDS = 10_000;

    /** One of each kind of line; a reader that expects nothing takes its time to be made. */
    private static final String[] CASES = {
        "fork-tcp-ipv4", "v1-real-1-3-7-netflow-v9", "v2-real-2-2-6-ipfix-ipv6", "v2-real-2-2-6-mapping"
    };

    /** Else the other tests would compare a reader with itself. */
    @ParameterizedTest
    @CsvSource({
        "fork-tcp-ipv4,SrcPrefix DstPrefix",
        "fork-tcp-ipv6,",
        "v1-real-1-3-7-netflow-v9,BgpNextHop HasMpls MplsLabelIp",
        "v1-real-1-3-7-snake-case,bgp_next_hop has_mpls mpls_label_ip",
        "v2-real-2-2-6-netflow-v9,mpls_label mpls_ip",
        "v2-real-2-2-6-ipfix-ipv6,",
        "v2-real-2-2-6-mapping,mpls_label mpls_ip",
        "v2-mapping-all-times-as-dates,"
    })
    void nearlyAllOfALine(String name, String members) throws IOException, NotAnObjectException {
        String[] others = members == null ? new String[0] : members.split(" ");
        byte[] line = Cases.line(name);
        ExpectedValues values = new ExpectedValues(new Flow(Columns.names()));
        FieldOrder order = new FieldOrder(values);
        SaidNames said = new SaidNames();
        ExpectedMembers expected = new ExpectedMembers(order, said, values);
        for (String member :
                new String(line, StandardCharsets.UTF_8).substring(1).split(",(?=\")")) {
            order.of(member.substring(1, member.indexOf("\":")));
        }
        JsonScanner json = new JsonScanner();
        json.begin(line);
        order.begin();
        said.begin();
        List<String> unexpected = new ArrayList<>();
        expected.read(json);
        while (json.nextMember()) {
            unexpected.add(json.text().string());
            order.of(json.text().string());
            json.skip();
            expected.read(json);
        }
        assertEquals(List.of(others), unexpected);
    }

    @Test
    void changedLines() throws IOException {
        ChangedLines lines = new ChangedLines(7);
        LineReader used = new LineReader();
        int flows = 0;
        for (int i = 0; i < ROUNDS; i++) {
            byte[] line = lines.next();
            String read = read(used, line);
            assertEquals(read(new LineReader(), line), read, new String(line, StandardCharsets.ISO_8859_1));
            flows += read.startsWith("refused") ? 0 : 1;
        }
        assertTrue(flows > ROUNDS / 10 && flows < ROUNDS * 9 / 10, flows + " flows");
    }

    /** Right behind the same line, so that all of it is expected: a value of each kind as no collector writes it. */
    @Test
    void unexpectedValues() throws IOException {
        String[] values = {
            "0",
            "7",
            "00",
            "01",
            "-1",
            "1.5",
            "1e3",
            "18446744073709551615",
            "18446744073709551616",
            "4294967296",
            "12345678",
            "123456789012345678",
            "null",
            "true",
            "[]",
            "[ ]",
            "[1,2,3,4]",
            "[\"192.0.2.1\"]",
            "{}",
            "\"\"",
            "\" \"",
            "\"0.0.0.0\"",
            "\"255.255.255.255\"",
            "\"256.1.1.1\"",
            "\"1.2.3\"",
            "\"1.2.3.4.5\"",
            "\"01.2.3.4\"",
            "\"1.2.3.4/24\"",
            "\"1.2.3.4/7\"",
            "\"1.2.3.4/024\"",
            "\"1.2.3.4/99\"",
            "\"1.2.3.4/240\"",
            "\"::\"",
            "\"::1\"",
            "\":1\"",
            "\"1::\"",
            "\"1:::2\"",
            "\"1::2::3\"",
            "\"1:2:3:4:5:6:7:8\"",
            "\"1:2:3:4:5:6:7:8:9\"",
            "\":1:2:3:4:5:6:7:8\"",
            "\"1:2:3:4:5:6:7::\"",
            "\"1:2:3:4:5:6:7:8::\"",
            "\"::ffff:192.0.2.1\"",
            "\"2001:DB8::A\"",
            "\"2001:db8::/64\"",
            "\"12345::\"",
            "\"::g\"",
            "\"fe80::1%eth0\"",
            "\"02:00:5E:10:00:01\"",
            "\"02:00:5e:10:00:0\"",
            "\"02-00-5e-10-00-01\"",
            "\"0x:00:5e:10:00:01\"",
            "\"TCP\"",
            "\"tcp\"",
            "\"IPv4\"",
            "\"IPv6\"",
            "\"NETFLOW_V9\"",
            "\"IPFIX\"",
            "\"IPFIX \"",
            "\"SFLOW_5\"",
            "\"c0000201\"",
            "\"2026-11-21T08:00:00Z\"",
            "\"2026-11-21T08:00:00+01:00\"",
            "\"2026-11-21T08:00:00.123456789012345678901Z\"",
            "\"2026-11-21T08:00:00\u00e9\"",
            "\"1969-12-31T23:59:59Z\"",
            "\"a\\u0062c\"",
            "\"\u00e9\""
        };
        LineReader used = new LineReader();
        for (String name : CASES) {
            byte[] bytes = Cases.line(name);
            String line = new String(bytes, StandardCharsets.UTF_8);
            for (int[] place : values(line)) {
                for (String value : values) {
                    read(used, bytes);
                    String changed = line.substring(0, place[0]) + value + line.substring(place[1]);
                    byte[] bytesOfChanged = changed.getBytes(StandardCharsets.UTF_8);
                    assertEquals(read(new LineReader(), bytesOfChanged), read(used, bytesOfChanged), changed);
                }
            }
        }
    }

    /** Where the values of the members begin and end, in lines as collectors write them. */
    private static List<int[]> values(String line) {
        List<int[]> places = new ArrayList<>();
        int colon = line.indexOf("\":");
        while (colon >= 0) {
            int next = line.indexOf(",\"", colon);
            int end = next < 0 ? line.length() - 1 : next;
            if (end > colon + 2) {
                places.add(new int[] {colon + 2, end});
            }
            colon = next < 0 ? -1 : line.indexOf("\":", next);
        }
        return places;
    }

    private static String read(LineReader reader, byte[] line) {
        Flow flow;
        try {
            flow = reader.read(line);
        } catch (RefusedException e) {
            return "refused " + e.reason() + " " + e.field() + " " + e.getMessage();
        }
        StringBuilder shown = new StringBuilder(flow.dialect().code());
        for (Field field : Field.values()) {
            if (flow.has(field)) {
                shown.append(' ').append(flow.name(field)).append('=').append(flow.number(field));
                if (field.name().endsWith("ADDRESS")
                        || field.name().contains("HOP")
                        || field.name().endsWith("PREFIX")) {
                    shown.append('/').append(flow.high(field)).append('/').append(flow.family(field));
                }
            }
        }
        return shown.toString();
    }
}
