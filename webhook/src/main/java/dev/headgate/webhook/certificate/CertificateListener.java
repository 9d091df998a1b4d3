package dev.headgate.webhook.certificate;

/** Learns what becomes of the certificate. */
public interface CertificateListener {
    /** From now on this one is to be served. */
    void loaded(Certificate certificate);

    /** New files can't be used; the last good pair, if there was one, stays. */
    void refused(String why);
}
