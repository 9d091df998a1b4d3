package dev.headgate.webhook.operation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The identity of the pods, so that the replicas may do what kustomize/webhook lets them do and nothing else. */
final class ServiceAccount {
    private ServiceAccount() {}

    /** A kubeconfig with a token of the ServiceAccount. */
    static Path kubeconfig(Path folder) throws IOException, InterruptedException {
        Path file = folder.resolve("kubeconfig");
        if (!Files.exists(file)) {
            String token = Kubectl.must("create", "token", "headgate-webhook", "--namespace=headgate");
            Files.writeString(file, Kubectl.must("config", "view", "--minify", "--raw"));
            String at = "--kubeconfig=" + file;
            Kubectl.must("config", at, "set-credentials", "headgate-webhook", "--token=" + token.strip());
            Kubectl.must("config", at, "set-context", "--current", "--user=headgate-webhook");
        }
        return file;
    }
}
