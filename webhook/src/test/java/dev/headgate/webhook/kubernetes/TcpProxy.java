package dev.headgate.webhook.kubernetes;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A way to an API server that can be cut, or made slow, without the API server's knowing. */
public final class TcpProxy implements AutoCloseable {
    private volatile int target;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final int port;
    private ServerSocket listener;
    private boolean paused;

    public TcpProxy(int target) throws IOException {
        this.target = target;
        this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.port = listener.getLocalPort();
        accept(listener);
    }

    public int port() {
        return port;
    }

    /** From now on, new connections lead there. */
    public void lead(int other) {
        target = other;
    }

    /** Ends every connection, and takes no more. */
    public synchronized void cut() throws IOException {
        listener.close();
        interrupt();
    }

    /** Takes connections again. */
    public synchronized void mend() throws IOException {
        listener = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        accept(listener);
    }

    /** Ends every connection that there is. */
    public void interrupt() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    /** From now on, what the API server says stays on the way. */
    public synchronized void pause() {
        paused = true;
    }

    /** What is on the way arrives, and what follows. */
    public synchronized void resume() {
        paused = false;
        notifyAll();
    }

    private void accept(ServerSocket from) {
        run(() -> {
            while (true) {
                Socket client = from.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
                sockets.add(client);
                sockets.add(server);
                run(() -> copy(client, server, false));
                run(() -> copy(server, client, true));
            }
        });
    }

    private void copy(Socket from, Socket to, boolean pauses) throws IOException, InterruptedException {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] bytes = new byte[16 * 1024];
            for (int count = in.read(bytes); count >= 0; count = in.read(bytes)) {
                synchronized (this) {
                    while (pauses && paused) {
                        wait();
                    }
                }
                out.write(bytes, 0, count);
            }
        } finally {
            sockets.remove(from);
            sockets.remove(to);
        }
    }

    private interface Work {
        void run() throws IOException, InterruptedException;
    }

    private static void run(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException | InterruptedException e) {
                // the connection was closed, by one side or by the test
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            cut();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
