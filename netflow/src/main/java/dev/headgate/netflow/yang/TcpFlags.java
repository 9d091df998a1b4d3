package dev.headgate.netflow.yang;

/** The bits of tcp-flags-type: their names in the order of their positions. */
final class TcpFlags {
    private static final String[] NAMES = {"fin", "syn", "rst", "psh", "ack", "urg", "ece", "cwr"};
    private static final Fragment[] TEXTS = new Fragment[1 << NAMES.length];

    static {
        for (int flags = 0; flags < TEXTS.length; flags++) {
            StringBuilder text = new StringBuilder();
            for (int bit = 0; bit < NAMES.length; bit++) {
                if ((flags >> bit & 1) != 0) {
                    text.append(text.length() > 0 ? " " : "").append(NAMES[bit]);
                }
            }
            TEXTS[flags] = new Fragment(text.toString());
        }
    }

    private TcpFlags() {}

    /** The text. The model has no names for the flags beyond the eighth. */
    static Fragment text(long flags) {
        return TEXTS[(int) flags & 0xff];
    }
}
