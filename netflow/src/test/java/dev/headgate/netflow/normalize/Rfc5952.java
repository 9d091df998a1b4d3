package dev.headgate.netflow.normalize;

/** An address of version 6 in its shortest form, by text alone: another way than the product's. */
final class Rfc5952 {
    private Rfc5952() {}

    /**
     * The canonical form.
     *
     * @param full eight groups without leading zeros, as the JDK writes them
     */
    static String text(String full) {
        for (int zeros = 8; zeros >= 2; zeros--) {
            String run = ":" + "0:".repeat(zeros);
            int at = (":" + full + ":").indexOf(run);
            if (at >= 0) {
                String before = full.substring(0, Math.max(0, at - 1));
                String behind = at + run.length() - 2 >= full.length() ? "" : full.substring(at + run.length() - 1);
                return before + "::" + behind;
            }
        }
        return full;
    }
}
