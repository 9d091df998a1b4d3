package dev.headgate.webhook.http;

import dev.headgate.webhook.certificate.Certificate;
import dev.headgate.webhook.certificate.ServerKey;
import java.security.GeneralSecurityException;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManager;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/**
 * TLS 1.3 and 1.2 with forward secrecy, for HTTP/1.1 alone. A new certificate makes a new context: connections that stand go on
 * with the old one, new ones get the new one, none is refused.
 */
final class Tls extends SslContextFactory.Server {
    Tls() {
        setIncludeProtocols("TLSv1.3", "TLSv1.2");
        setIncludeCipherSuites("TLS_AES_.*", "TLS_CHACHA20_.*", "TLS_ECDHE_.*_(GCM|CHACHA20)_.*");
        setRenegotiationAllowed(false);
        setSslContext(context()); // without a certificate, every handshake fails
    }

    /** Serves with this certificate from now on. */
    void use(Certificate certificate) {
        SSLContext context = context(new ServerKey(certificate));
        try {
            reload(factory -> factory.setSslContext(context));
        } catch (Exception e) {
            throw new IllegalStateException("a context that was made can be used", e);
        }
    }

    @Override
    public SSLParameters customize(SSLParameters parameters) {
        SSLParameters customized = super.customize(parameters);
        customized.setApplicationProtocols(new String[] {"http/1.1"});
        return customized;
    }

    private static SSLContext context(KeyManager... keys) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys, new TrustManager[0], null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java virtual machine has TLS", e);
        }
    }
}
