package dev.headgate.webhook.cluster;

import com.fasterxml.jackson.core.JacksonException;
import io.fabric8.kubernetes.client.KubernetesClientException;
import javax.net.ssl.SSLException;

/** Words for what keeps the API server from telling. */
final class Refused {
    private Refused() {}

    /**
     * Why something can't be watched.
     *
     * @param right what RBAC has to grant for that
     */
    static String why(Throwable failure, String right) {
        boolean tls = false;
        boolean json = false;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            tls |= cause instanceof SSLException;
            json |= cause instanceof JacksonException;
            if (cause instanceof KubernetesClientException refused && refused.getCode() > 0) {
                return why(refused.getCode(), right);
            }
        }
        if (json) {
            return "what the API server answers can't be read: an object may be nested too deeply, or have too many values";
        }
        return tls
                ? "the API server's certificate isn't trusted: check certificate-authority-data, or the pod's ca.crt"
                : "the API server doesn't answer";
    }

    /** Whether that is an answer of the API server's to this question, and not its being away or overloaded. */
    static boolean isAnswer(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof KubernetesClientException refused && refused.getCode() > 0) {
                return refused.getCode() < 500 && refused.getCode() != 429;
            }
        }
        return false;
    }

    private static String why(int code, String right) {
        return switch (code) {
            case 401 -> "the API server doesn't know who asks: check the token of the ServiceAccount";
            case 403 -> "RBAC doesn't allow it: grant " + right;
            case 404 -> "the cluster has no such kind";
            default -> "the API server answers with code " + code;
        };
    }
}
