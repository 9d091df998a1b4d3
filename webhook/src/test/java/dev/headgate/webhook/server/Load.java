package dev.headgate.webhook.server;

import dev.headgate.webhook.review.Requests;
import java.io.IOException;
import java.net.ConnectException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/** Clients that post one review after the other and note every one that is lost. */
final class Load implements AutoCloseable {
    private final boolean keeping;
    private final Callable<Wire> connect;
    private final AtomicBoolean ending = new AtomicBoolean();
    private final AtomicLong answered = new AtomicLong();
    private final List<String> lost = new CopyOnWriteArrayList<>();
    private final List<Thread> clients = new java.util.ArrayList<>();

    /** @param keeping whether they use a connection again */
    Load(int count, boolean keeping, Callable<Wire> connect) {
        this.keeping = keeping;
        this.connect = connect;
        for (int i = 0; i < count; i++) {
            int number = i;
            Thread client = new Thread(() -> run(number));
            client.start();
            clients.add(client);
        }
    }

    long answered() {
        return answered.get();
    }

    /** What went wrong; a connection that nobody took is no lost request, since another replica would have taken it. */
    List<String> lost() {
        return lost;
    }

    private void run(int client) {
        while (!ending.get()) {
            try (Wire wire = connect.call()) {
                boolean open = true;
                for (int i = 0; open && !ending.get(); i++) {
                    String uid = "client-" + client + "-" + i;
                    Reply reply = wire.post("/validate?timeout=10s", Requests.fine(uid));
                    boolean right = reply.code() == 200 && reply.text().contains("\"" + uid + "\",\"allowed\":true");
                    if (right) {
                        answered.incrementAndGet();
                    } else {
                        lost.add(uid + ": " + reply.head() + reply.text());
                    }
                    open = keeping && !reply.says("Connection: close");
                }
            } catch (ConnectException e) {
                return;
            } catch (IOException e) {
                lost.add("client " + client + ": " + e);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Override
    public void close() {
        ending.set(true);
        for (Thread client : clients) {
            try {
                client.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
