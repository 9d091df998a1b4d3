package dev.headgate.webhook.certificate;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.openssl.PEMEncryptedKeyPair;
import org.bouncycastle.openssl.PEMException;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;
import org.bouncycastle.pkcs.PKCS8EncryptedPrivateKeyInfo;

/** Private keys in every PEM form that certificate tools write: PKCS#8, PKCS#1 (cert-manager's default) and SEC1. */
final class PrivateKeys {
    private static final String FIX = "; it should hold one unencrypted private key as PEM";

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

    private static PrivateKey converted(PrivateKeyInfo info) throws PEMException {
        return new JcaPEMKeyConverter().getPrivateKey(info);
    }
}
