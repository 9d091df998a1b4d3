package dev.headgate.netflow.job;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Packets as an exporter sends them: NetFlow v9 (RFC 3954) and IPFIX (RFC 7011), each with its template in front. */
final class ExportPacket {
    static final long UPTIME = 100_000_000;
    private static final int TEMPLATE = 256;

    private ExportPacket() {}

    /** A field of a template: its number in both protocols, and how many bytes. */
    private record Element(int number, int length) {}

    private static final List<Element> COMMON = List.of(
            new Element(1, 8),
            new Element(2, 8),
            new Element(4, 1),
            new Element(5, 1),
            new Element(6, 1),
            new Element(7, 2),
            new Element(11, 2),
            new Element(10, 4),
            new Element(14, 4),
            new Element(16, 4),
            new Element(17, 4),
            new Element(52, 1),
            new Element(56, 6),
            new Element(80, 6),
            new Element(58, 2),
            new Element(59, 2),
            new Element(61, 1),
            new Element(89, 1));
    private static final List<Element> IPV4 =
            List.of(new Element(8, 4), new Element(9, 1), new Element(12, 4), new Element(13, 1), new Element(15, 4));
    private static final List<Element> IPV6 = List.of(
            new Element(27, 16), new Element(29, 1), new Element(28, 16), new Element(30, 1), new Element(62, 16));

    /** @param time of the export, in seconds */
    static byte[] version9(List<ExportedFlow> flows, long time, long sequence) {
        return packet(out -> {
            out.writeShort(9);
            out.writeShort(1 + flows.size());
            out.writeInt((int) UPTIME);
            out.writeInt((int) time);
            out.writeInt((int) sequence);
            out.writeInt(ExportedFlow.DOMAIN);
            List<Element> times = List.of(new Element(22, 4), new Element(21, 4));
            sets(out, 0, flows, times, (data, flow) -> {
                data.writeInt((int) (flow.startMillis() - time * 1000 + UPTIME));
                data.writeInt((int) (flow.endMillis() - time * 1000 + UPTIME));
            });
        });
    }

    /** @param time of the export, in seconds */
    static byte[] ipfix(List<ExportedFlow> flows, long time, long sequence) {
        byte[] sets =
                packet(out -> sets(out, 2, flows, List.of(new Element(152, 8), new Element(153, 8)), (data, flow) -> {
                    data.writeLong(flow.startMillis());
                    data.writeLong(flow.endMillis());
                }));
        return packet(out -> {
            out.writeShort(10);
            out.writeShort(16 + sets.length);
            out.writeInt((int) time);
            out.writeInt((int) sequence);
            out.writeInt(ExportedFlow.DOMAIN);
            out.write(sets);
        });
    }

    /** A set with the template, then one with the data of flows that are all of one address family. */
    private static void sets(
            DataOutputStream out, int templateSet, List<ExportedFlow> flows, List<Element> times, FlowWriter timeWriter)
            throws IOException {
        boolean six = flows.get(0).six();
        int template = TEMPLATE + (six ? 1 : 0);
        List<List<Element>> all = List.of(COMMON, six ? IPV6 : IPV4, times);
        int fields = all.stream().mapToInt(List::size).sum();
        out.writeShort(templateSet);
        out.writeShort(8 + 4 * fields);
        out.writeShort(template);
        out.writeShort(fields);
        for (List<Element> elements : all) {
            for (Element element : elements) {
                out.writeShort(element.number());
                out.writeShort(element.length());
            }
        }
        byte[] data = packet(records -> {
            for (ExportedFlow flow : flows) {
                flow.write(records);
                timeWriter.write(records, flow);
            }
        });
        int padding = (4 - data.length % 4) % 4;
        out.writeShort(template);
        out.writeShort(4 + data.length + padding);
        out.write(data);
        out.write(new byte[padding]);
    }

    /** Writes a part of a packet. */
    private interface Writer {
        void write(DataOutputStream out) throws IOException;
    }

    /** Writes a part of a flow's record. */
    private interface FlowWriter {
        void write(DataOutputStream out, ExportedFlow flow) throws IOException;
    }

    private static byte[] packet(Writer writer) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            writer.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
