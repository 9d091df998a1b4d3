package dev.headgate.webhook.certificate;

/** The files of a directory are no certificate and key to serve with; the message says why and what to do. */
public final class UnusableCertificateException extends Exception {
    private static final long serialVersionUID = 1L;

    UnusableCertificateException(String message) {
        super(message, null, false, false);
    }
}
