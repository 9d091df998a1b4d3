package dev.headgate.webhook.certificate;

import dev.headgate.manifest.Sha256;
import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A certificate with the key that fits it.
 *
 * @param chain the server's own certificate first
 */
public record Certificate(List<X509Certificate> chain, PrivateKey key) {
    private static final byte[] SAMPLE = "headgate".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

    static Certificate read(PemFiles files) throws UnusableCertificateException {
        List<X509Certificate> chain = chain(files.certificate());
        PrivateKey key = PrivateKeys.read(files.key());
        if (!fits(key, chain.get(0).getPublicKey())) {
            boolean behind = false;
            for (X509Certificate other : chain) {
                behind |= fits(key, other.getPublicKey());
            }
            throw new UnusableCertificateException(
                    behind
                            ? "tls.key fits another certificate of tls.crt than the first; put the server's own first"
                            : "tls.key doesn't fit the certificate in tls.crt; write both from one issuance");
        }
        return new Certificate(chain, key);
    }

    private static List<X509Certificate> chain(byte[] pem) throws UnusableCertificateException {
        List<X509Certificate> chain = new ArrayList<>();
        try {
            Collection<? extends java.security.cert.Certificate> found =
                    CertificateFactory.getInstance("X.509").generateCertificates(new ByteArrayInputStream(pem));
            for (java.security.cert.Certificate certificate : found) {
                chain.add((X509Certificate) certificate);
            }
        } catch (CertificateException e) {
            throw new UnusableCertificateException("tls.crt can't be read; it should hold certificates as PEM");
        }
        if (chain.isEmpty()) {
            throw new UnusableCertificateException("tls.crt has no certificate; it should hold certificates as PEM");
        }
        return List.copyOf(chain);
    }

    private static boolean fits(PrivateKey key, PublicKey certified) {
        String algorithm =
                switch (key.getAlgorithm()) {
                    case "RSA" -> "SHA256withRSA";
                    case "EC" -> "SHA256withECDSA";
                    default -> key.getAlgorithm();
                };
        try {
            Signature signature = Signature.getInstance(algorithm);
            signature.initSign(key);
            signature.update(SAMPLE);
            byte[] signed = signature.sign();
            signature.initVerify(certified);
            signature.update(SAMPLE);
            return signature.verify(signed);
        } catch (GeneralSecurityException e) {
            return false; // not even of one kind
        }
    }

    private X509Certificate own() {
        return chain.get(0);
    }

    public Instant notBefore() {
        return own().getNotBefore().toInstant();
    }

    public Instant notAfter() {
        return own().getNotAfter().toInstant();
    }

    /** What tells it from others: the SHA-256 of the server's own certificate. */
    public String fingerprint() {
        try {
            return Sha256.of(own().getEncoded());
        } catch (CertificateException e) {
            throw new IllegalStateException("a certificate that was read can be written", e);
        }
    }

    /** The names it is valid for. */
    public List<String> names() {
        List<String> names = new ArrayList<>();
        try {
            Collection<List<?>> alternatives = own().getSubjectAlternativeNames();
            for (List<?> alternative : alternatives == null ? List.<List<?>>of() : alternatives) {
                if (alternative.get(1) instanceof String name) {
                    names.add(name);
                }
            }
        } catch (CertificateParsingException e) {
            return List.of(); // clients will say what they miss
        }
        return names;
    }

    /** Why no client will accept it at this time, if so. */
    public Optional<String> unusableAt(Instant now) {
        if (now.isAfter(notAfter())) {
            return Optional.of("the certificate expired at " + notAfter());
        }
        return now.isBefore(notBefore())
                ? Optional.of("the certificate isn't valid before " + notBefore())
                : Optional.empty();
    }
}
