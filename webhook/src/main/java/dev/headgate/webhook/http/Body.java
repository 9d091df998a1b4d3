package dev.headgate.webhook.http;

import dev.headgate.webhook.limit.Memory;
import dev.headgate.webhook.limit.RefusedException;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/** Receives a request's body as it comes, holding no thread meanwhile and never more bytes than allowed. */
final class Body implements ReadListener {
    private static final int LARGEST_CHUNK = 16 * 1024;

    private final ServletInputStream in;
    private final int limit;
    private final Memory.Share memory;
    private final int expected;
    private final ByteArrayOutputStream bytes;
    private final CompletableFuture<byte[]> received;

    private Body(
            ServletInputStream in, int expected, int limit, Memory.Share memory, CompletableFuture<byte[]> received) {
        this.in = in;
        this.limit = limit;
        this.memory = memory;
        this.received = received;
        this.expected = expected;
        this.bytes = new ByteArrayOutputStream(0); // what is only announced takes nothing
    }

    /** The bytes of a request that was made asynchronous; their share of the memory is the caller's to give back. */
    static CompletableFuture<byte[]> receive(
            HttpServletRequest request, int limit, Memory.Share memory, CompletableFuture<byte[]> received) {
        long length = request.getContentLengthLong();
        int expected = length > 0 && length < LARGEST_CHUNK ? (int) length : LARGEST_CHUNK;
        try {
            Body body = new Body(request.getInputStream(), expected, limit, memory, received);
            body.in.setReadListener(body);
        } catch (IOException e) {
            received.completeExceptionally(e);
        }
        return received;
    }

    @Override
    public void onDataAvailable() throws IOException {
        byte[] chunk = new byte[expected];
        while (!received.isDone() && in.isReady()) {
            int count = in.read(chunk);
            if (count < 0) {
                return;
            }
            if (bytes.size() + count > limit) {
                received.completeExceptionally(RefusedException.tooLarge(limit));
            } else if (!memory.take(count)) {
                received.completeExceptionally(RefusedException.overloaded());
            } else {
                bytes.write(chunk, 0, count);
            }
        }
    }

    @Override
    public void onAllDataRead() {
        memory.arrived();
        received.complete(bytes.toByteArray());
    }

    @Override
    public void onError(Throwable failure) {
        received.completeExceptionally(failure);
    }
}
