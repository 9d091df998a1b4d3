package dev.headgate.webhook.server;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What came back.
 *
 * @param head the status line and the headers
 */
record Reply(List<String> head, byte[] body) {
    int code() {
        return Integer.parseInt(head.get(0).split(" ")[1]);
    }

    boolean says(String header) {
        return head.stream().anyMatch(line -> line.equalsIgnoreCase(header));
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
