package dev.headgate.webhook.http;

import java.util.Locale;

/** What a Content-Type says of a body. */
final class MediaType {
    private MediaType() {}

    /** Whether it is JSON, in UTF-8 as JSON has to be. */
    static boolean isJson(String contentType) {
        if (contentType == null) {
            return false;
        }
        String[] parts = contentType.toLowerCase(Locale.ROOT).split(";", -1);
        boolean json = parts[0].strip().equals("application/json");
        for (int i = 1; i < parts.length; i++) {
            String parameter = parts[i].replace(" ", "").replace("\"", "");
            json &= !parameter.startsWith("charset=") || parameter.equals("charset=utf-8");
        }
        return json;
    }
}
