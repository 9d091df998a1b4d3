package dev.headgate.webhook.operation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder's file {@code commands}, one kubectl a line, run in a namespace of its own. */
final class CommandFile {
    private CommandFile() {}

    /** What whoever types these commands sees. */
    static String run(Path folder) throws IOException, InterruptedException {
        String name = folder.getFileName().toString();
        // where nothing empties a namespace it stays, so each run has its own
        String namespace = name + "-" + Long.toString(System.nanoTime(), Character.MAX_RADIX);
        Kubectl.must("create", "namespace", namespace);
        StringBuilder seen = new StringBuilder();
        for (String command : Files.readAllLines(folder.resolve("commands"))) {
            String line = "--namespace=" + namespace + " " + command.replace("NAMESPACE", namespace);
            seen.append("$ kubectl ").append(command).append('\n');
            seen.append(Kubectl.runIn(folder, line.split(" ")).replace(namespace, name));
            if (command.startsWith("label namespace")) {
                awaitLabel(namespace, command.endsWith("-"));
            }
        }
        return seen.toString();
    }

    /** The API server looks at labels of namespaces in a cache, so it takes its time to ask or not. */
    private static void awaitLabel(String namespace, boolean refuses) throws IOException, InterruptedException {
        String[] wrong = Installed.attempt("wrong.yaml");
        wrong[1] = "--namespace=" + namespace;
        while (Kubectl.run(wrong).contains("created") == refuses) {
            Thread.sleep(100);
        }
    }
}
