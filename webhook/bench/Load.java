import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/**
 * Posts one review again and again on connections that are kept, and prints requests, requests a second, the median and the 99th
 * percentile in microseconds, and how many were lost:
 * {@code java Load.java PORT CONNECTIONS SECONDS REVIEW [REQUESTS_A_CONNECTION [REQUESTS_A_SECOND [SECONDS_BEFORE]]]}. With a rate
 * each request has its time, and what it waits for the one before counts. What is sent in the seconds before isn't counted: this
 * client has to be compiled too.
 */
public final class Load {
    private static final AtomicLong LOST = new AtomicLong();

    private Load() {}

    public static void main(String[] arguments) throws Exception {
        int port = Integer.parseInt(arguments[0]);
        int connections = Integer.parseInt(arguments[1]);
        double seconds = Double.parseDouble(arguments[2]);
        byte[] request = request(Files.readAllBytes(Path.of(arguments[3])));
        int most = arguments.length > 4 ? Integer.parseInt(arguments[4]) : Integer.MAX_VALUE;
        long interval = arguments.length > 5 && !arguments[5].equals("0")
                ? (long) (1e9 * connections / Double.parseDouble(arguments[5]))
                : 0;
        SSLContext tls = trustAll();
        double before = arguments.length > 6 ? Double.parseDouble(arguments[6]) : 0;
        long[][] latencies = new long[connections][];
        Thread[] clients = new Thread[connections];
        long began = System.nanoTime() + (long) (before * 1e9);
        long end = began + (long) (seconds * 1e9);
        for (int i = 0; i < connections; i++) {
            int number = i;
            clients[i] = new Thread(() -> latencies[number] = run(tls, port, request, began, end, most, interval, interval * number / connections));
            clients[i].start();
        }
        for (Thread client : clients) {
            client.join();
        }
        double took = (System.nanoTime() - began) / 1e9;
        long[] all = Arrays.stream(latencies).flatMapToLong(Arrays::stream).sorted().toArray();
        System.out.printf(
                Locale.ROOT,
                "{\"requests\":%d,\"perSecond\":%.0f,\"p50\":%d,\"p99\":%d,\"lost\":%d}%n",
                all.length,
                all.length / took,
                all.length == 0 ? 0 : all[all.length / 2] / 1000,
                all.length == 0 ? 0 : all[(int) (all.length * 0.99)] / 1000,
                LOST.get());
    }

    private static long[] run(SSLContext tls, int port, byte[] request, long from, long end, int most, long interval, long first) {
        long[] latencies = new long[1 << 16];
        int count = 0;
        long due = System.nanoTime() + first;
        while (System.nanoTime() < end) {
            try (SSLSocket socket = (SSLSocket) tls.getSocketFactory().createSocket("127.0.0.1", port)) {
                socket.setTcpNoDelay(true);
                InputStream in = new BufferedInputStream(socket.getInputStream());
                OutputStream out = socket.getOutputStream();
                for (int i = 0; i < most && System.nanoTime() < end; i++) {
                    long began = System.nanoTime();
                    if (interval > 0) {
                        LockSupport.parkNanos(due - began);
                        began = due;
                        due += interval;
                    }
                    out.write(request);
                    out.flush();
                    answer(in);
                    if (count == latencies.length) {
                        latencies = Arrays.copyOf(latencies, 2 * count);
                    }
                    if (began >= from) {
                        latencies[count++] = System.nanoTime() - began;
                    }
                }
            } catch (IOException e) {
                System.err.println("lost: " + e);
                LOST.incrementAndGet();
                LockSupport.parkNanos(10_000_000); // a server that is away isn't asked a thousand times
            }
        }
        return Arrays.copyOf(latencies, count);
    }

    private static void answer(InputStream in) throws IOException {
        String status = line(in);
        int length = 0;
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            if (line.regionMatches(true, 0, "Content-Length: ", 0, 16)) {
                length = Integer.parseInt(line.substring(16));
            }
        }
        byte[] body = in.readNBytes(length);
        if (!status.contains(" 200 ") || body.length < length) {
            throw new IOException(status + " " + new String(body, StandardCharsets.UTF_8));
        }
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder(64);
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("closed in place of an answer");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    private static byte[] request(byte[] review) {
        byte[] head = ("POST /validate?timeout=10s HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
                        + review.length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        byte[] request = Arrays.copyOf(head, head.length + review.length);
        System.arraycopy(review, 0, request, head.length, review.length);
        return request;
    }

    private static SSLContext trustAll() throws Exception {
        X509TrustManager all = new X509TrustManager() {
            @Override
            public void checkClientTrusted(X509Certificate[] chain, String type) {}

            @Override
            public void checkServerTrusted(X509Certificate[] chain, String type) {}

            @Override
            public X509Certificate[] getAcceptedIssuers() {
                return new X509Certificate[0];
            }
        };
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {all}, null);
        return context;
    }
}
