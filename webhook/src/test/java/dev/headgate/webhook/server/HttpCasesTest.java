package dev.headgate.webhook.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.headgate.webhook.Golden;
import dev.headgate.webhook.Json;
import dev.headgate.webhook.review.Requests;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** HTTP as nobody should speak it: each answer is in the file of its name below http/, and the next request is answered. */
final class HttpCasesTest {
    private static final Path EXPECTED = Path.of("src/test/resources/http");
    private static final String FINE = new String(Requests.fine("u"), StandardCharsets.US_ASCII);
    private static final SortedMap<String, String> REQUESTS = new TreeMap<>();

    @TempDir
    static Path directory;

    private static Served served;

    static {
        REQUESTS.put("get", "GET /validate HTTP/1.1\r\nHost: a\r\n\r\n");
        REQUESTS.put("put", "PUT /validate HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n");
        REQUESTS.put("options", "OPTIONS /validate HTTP/1.1\r\nHost: a\r\n\r\n");
        REQUESTS.put("trace", "TRACE /validate HTTP/1.1\r\nHost: a\r\n\r\n");
        REQUESTS.put("unknown-method", "BREW /validate HTTP/1.1\r\nHost: a\r\n\r\n");
        REQUESTS.put("unknown-path", post("/", "Content-Type: application/json", FINE));
        REQUESTS.put("metrics-on-this-port", "GET /metrics HTTP/1.1\r\nHost: a\r\n\r\n");
        REQUESTS.put("double-slash", post("//validate", "Content-Type: application/json", FINE));
        REQUESTS.put("way-around", post("/x/../validate", "Content-Type: application/json", FINE));
        REQUESTS.put("encoded-way-around", post("/x/%2e%2e/validate", "Content-Type: application/json", FINE));
        REQUESTS.put("broken-query", post("/validate?timeout=%zz", "Content-Type: application/json", FINE));
        REQUESTS.put("odd-timeout", post("/validate?timeout=-5h", "Content-Type: application/json", FINE));
        REQUESTS.put("no-content-type", post("/validate", "X-Nothing: 1", FINE));
        REQUESTS.put("text-plain", post("/validate", "Content-Type: text/plain", FINE));
        REQUESTS.put("semicolon-content-type", post("/validate", "Content-Type: ;", FINE));
        REQUESTS.put(
                "two-content-types",
                post("/validate", "Content-Type: application/json\r\nContent-Type: text/plain", FINE));
        REQUESTS.put(
                "identity-encoding",
                post("/validate", "Content-Type: application/json\r\nContent-Encoding: identity", FINE));
        REQUESTS.put("gzip-and-chunked", chunked(FINE).replace(": chunked", ": gzip, chunked"));
        REQUESTS.put("utf-16", post("/validate", "Content-Type: application/json; charset=utf-16", FINE));
        REQUESTS.put("protobuf", post("/validate", "Content-Type: application/vnd.kubernetes.protobuf", FINE));
        REQUESTS.put(
                "upper-case-content-type",
                post("/validate", "CONTENT-TYPE: Application/JSON; Charset=\"UTF-8\"", FINE));
        REQUESTS.put("gzip", post("/validate", "Content-Type: application/json\r\nContent-Encoding: gzip", FINE));
        REQUESTS.put("empty-body", post("/validate", "Content-Type: application/json", ""));
        REQUESTS.put("no-length", "POST /validate HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n\r\n");
        REQUESTS.put(
                "length-of-10-mb",
                "POST /validate HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 10000000\r\n\r\n");
        REQUESTS.put("chunked", chunked(FINE));
        REQUESTS.put("chunked-7-mib-and-1", chunked(" ".repeat(7 * 1024 * 1024 + 1 - FINE.length()) + FINE));
        REQUESTS.put("chunked-7-mib", chunked(" ".repeat(7 * 1024 * 1024 - FINE.length()) + FINE));
        REQUESTS.put("length-and-chunks", chunked(FINE).replace("Transfer", "Content-Length: 5\r\nTransfer"));
        REQUESTS.put("two-lengths", post("/validate", "Content-Type: application/json\r\nContent-Length: 5", FINE));
        REQUESTS.put("negative-length", "POST /validate HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n");
        REQUESTS.put("no-host", "GET /validate HTTP/1.1\r\n\r\n");
        REQUESTS.put("large-header", post("/validate", "X-Large: " + "x".repeat(20_000), FINE));
        REQUESTS.put("http-2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
        REQUESTS.put("no-http", "hello\r\n\r\n");
        REQUESTS.put(
                "web-socket",
                "GET /validate HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                        + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n");
        REQUESTS.put(
                "expects-100-continue",
                post("/validate", "Content-Type: application/json\r\nExpect: 100-continue", FINE));
    }

    @BeforeAll
    static void start() {
        served = Served.in(directory);
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @TestFactory
    Stream<DynamicTest> requests() {
        return REQUESTS.entrySet().stream()
                .map(request -> DynamicTest.dynamicTest(
                        request.getKey(),
                        () -> Golden.check(EXPECTED.resolve(request.getKey() + ".txt"), answer(request.getValue()))));
    }

    private static String answer(String request) throws IOException {
        StringBuilder seen = new StringBuilder();
        try (Wire wire = served.connect()) {
            try {
                wire.send(request.getBytes(StandardCharsets.US_ASCII));
            } catch (IOException e) {
                seen.append("(the connection was closed before all was sent)\n");
            }
            Reply reply = wire.reply();
            reply = reply.code() == 100 ? wire.reply() : reply;
            for (String line : reply.head()) {
                if (!line.startsWith("Date: ")) {
                    seen.append(line).append('\n');
                }
            }
            seen.append('\n').append(reply.body().length == 0 ? "" : Json.indented(reply.body()));
        }
        try (Wire next = served.connect()) {
            assertEquals(200, next.post("/validate", Requests.fine("next")).code(), "the next request is answered");
        }
        return seen.toString();
    }

    @Test
    void whatFollowsABodyIsNoRequestThatWasHidden() throws IOException {
        try (Wire wire = served.connect()) {
            String garbage = post("/validate", "Content-Type: application/json", FINE) + "garbage\r\n\r\n";
            wire.send(garbage.getBytes(StandardCharsets.US_ASCII));
            assertEquals(200, wire.reply().code());
            assertEquals(400, wire.reply().code());
            assertEquals(true, wire.isClosed());
        }
    }

    @Test
    void plainHttpOnTheTlsPortIsClosed() throws IOException {
        try (Wire wire = Wire.plain(served.webhook.port())) {
            wire.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            assertEquals(true, wire.isClosed());
        }
    }

    @Test
    void oldVersionsOfTlsAndOtherProtocolsAreRefused() throws IOException {
        assertThrows(SSLHandshakeException.class, () -> handshake(new String[] {"h2"}, "TLSv1.3"));
        assertThrows(IOException.class, () -> handshake(new String[0], "TLSv1.1"));
        assertEquals("TLSv1.2", handshake(new String[0], "TLSv1.2"));
        assertEquals("TLSv1.3", handshake(new String[] {"h2", "http/1.1"}, "TLSv1.3", "TLSv1.2"));
    }

    private static String handshake(String[] applications, String... versions) throws IOException {
        try (SSLSocket socket = (SSLSocket)
                served.authority.trust().getSocketFactory().createSocket("127.0.0.1", served.webhook.port())) {
            socket.setEnabledProtocols(versions);
            var parameters = socket.getSSLParameters();
            parameters.setApplicationProtocols(applications);
            socket.setSSLParameters(parameters);
            socket.startHandshake();
            return socket.getSession().getProtocol();
        }
    }

    private static String post(String path, String headers, String body) {
        return "POST " + path + " HTTP/1.1\r\nHost: a\r\n" + headers + "\r\nContent-Length: " + body.length()
                + "\r\n\r\n" + body;
    }

    private static String chunked(String body) {
        StringBuilder request = new StringBuilder(
                "POST /validate HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n");
        for (int start = 0; start < body.length(); start += 65_536) {
            String chunk = body.substring(start, Math.min(body.length(), start + 65_536));
            request.append(Integer.toHexString(chunk.length()))
                    .append("\r\n")
                    .append(chunk)
                    .append("\r\n");
        }
        return request.append("0\r\n\r\n").toString();
    }
}
