package dev.headgate.webhook.certificate;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Map;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.openssl.PEMEncryptedKeyPair;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.pkcs.PKCS8EncryptedPrivateKeyInfo;

/** Private keys in every PEM form that certificate tools write: PKCS#8, PKCS#1 (cert-manager's default) and SEC1. */
final class PrivateKeys {
    private static final String FIX = "; it should hold one unencrypted private key as PEM";

    /** By object identifier. */
    private static final Map<String, String> ALGORITHMS =
            Map.of("1.2.840.113549.1.1.1", "RSA", "1.2.840.10045.2.1", "EC", "1.3.101.112", "Ed25519");

    /** Those that TLS clients know: P-256, P-384 and P-521. */
    private static final Set<String> CURVES = Set.of("1.2.840.10045.3.1.7", "1.3.132.0.34", "1.3.132.0.35");

    private PrivateKeys() {}

    static PrivateKey read(byte[] pem) throws UnusableCertificateException {
        try (PEMParser parser = new PEMParser(new StringReader(new String(pem, StandardCharsets.US_ASCII)))) {
            for (Object found = parser.readObject(); found != null; found = parser.readObject()) {
                if (found instanceof PEMEncryptedKeyPair || found instanceof PKCS8EncryptedPrivateKeyInfo) {
                    throw new UnusableCertificateException("tls.key is encrypted" + FIX);
                }
                if (found instanceof PEMKeyPair pair) {
                    return converted(pair.getPrivateKeyInfo());
                }
                if (found instanceof PrivateKeyInfo info) {
                    return converted(info);
                }
                // else the curve's parameters, which openssl writes in front of a SEC1 key
            }
        } catch (IOException | RuntimeException e) {
            throw new UnusableCertificateException("tls.key can't be read" + FIX);
        }
        throw new UnusableCertificateException("tls.key has no private key" + FIX);
    }

    /** By Java's own providers: BouncyCastle's would have to be registered, and served with. */
    private static PrivateKey converted(PrivateKeyInfo info) throws IOException, UnusableCertificateException {
        String identifier = info.getPrivateKeyAlgorithm().getAlgorithm().getId();
        String algorithm = ALGORITHMS.get(identifier);
        if (algorithm == null) {
            throw new UnusableCertificateException(
                    "the key's algorithm " + identifier + " isn't known; use RSA, ECDSA or Ed25519");
        }
        if (algorithm.equals("EC")
                && info.getPrivateKeyAlgorithm().getParameters() instanceof ASN1ObjectIdentifier curve
                && !CURVES.contains(curve.getId())) {
            throw new UnusableCertificateException("the key is on the curve " + curve.getId()
                    + ", which TLS clients don't know; use P-256, P-384 or P-521");
        }
        try {
            return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(info.getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new UnusableCertificateException("tls.key can't be read" + FIX);
        }
    }
}
