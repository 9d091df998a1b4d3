package dev.headgate.webhook.operation;

import dev.headgate.webhook.certificate.MountedSecret;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Copies the certificate's Secret to where replicas read it, one after the other, and keeps what is there while it is gone. */
final class Kubelet {
    private final Map<MountedSecret, Map<String, String>> mounted = new LinkedHashMap<>();
    private final Thread thread;
    private boolean holding;

    Kubelet(Installed installed) {
        thread = new Thread(this::run, "kubelet");
        thread.start();
    }

    /** Copies the Secret to this directory, now and whenever it changes. */
    synchronized void mount(Path directory) throws IOException, InterruptedException {
        MountedSecret secret = new MountedSecret(directory);
        Map<String, String> files = Installed.files();
        secret.swap(files);
        mounted.put(secret, files);
    }

    /** Has all of them read another text than the Secret's, until the Secret changes. */
    synchronized void give(String file, String text) {
        for (Map.Entry<MountedSecret, Map<String, String>> entry : mounted.entrySet()) {
            Map<String, String> files = new LinkedHashMap<>(entry.getValue());
            files.put(file, text);
            entry.getKey().swap(files);
        }
    }

    /** Copies nothing for now: a real one takes up to two minutes. */
    synchronized void hold() {
        holding = true;
    }

    synchronized void resume() {
        holding = false;
    }

    private void run() {
        try {
            while (true) {
                Thread.sleep(1000);
                Map<String, String> files = Installed.files();
                if (!files.isEmpty() && copyToOne(files)) {
                    Thread.sleep(1000);
                }
            }
        } catch (InterruptedException e) {
            // closed
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether one was behind. */
    private synchronized boolean copyToOne(Map<String, String> files) {
        if (holding) {
            return false;
        }
        for (Map.Entry<MountedSecret, Map<String, String>> entry : mounted.entrySet()) {
            if (!entry.getValue().equals(files)) {
                entry.getKey().swap(files);
                entry.setValue(files);
                return true;
            }
        }
        return false;
    }

    void close() throws InterruptedException {
        thread.interrupt();
        thread.join();
    }
}
