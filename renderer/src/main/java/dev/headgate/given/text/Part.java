package dev.headgate.given.text;

/**
 * Some bytes of a stream.
 *
 * @param bytes of whole documents, or null where one document is too large to be read
 * @param linesBefore how many lines of the stream stand in front of them
 * @param bytesBefore likewise
 * @param isFirst whether nothing stands in front of them
 * @param isLast whether nothing stands behind them
 */
record Part(byte[] bytes, int linesBefore, long bytesBefore, boolean isFirst, boolean isLast) {
    boolean isTooLarge() {
        return bytes == null;
    }
}
