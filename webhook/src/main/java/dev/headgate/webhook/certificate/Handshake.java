package dev.headgate.webhook.certificate;

import java.net.Socket;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult.HandshakeStatus;
import javax.net.ssl.SSLException;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;

/** A handshake in memory with a client that trusts everybody: a key that fits its certificate may still be none for TLS. */
final class Handshake {
    /** More than any handshake has. */
    private static final int MOST_STEPS = 200;

    private Handshake() {}

    static void tryWith(Certificate certificate) throws UnusableCertificateException {
        try {
            SSLEngine server = engine(new KeyManager[] {new ServerKey(certificate)}, new TrustManager[0]);
            SSLEngine client = engine(new KeyManager[0], new TrustManager[] {new Trusting()});
            client.setUseClientMode(true);
            server.setUseClientMode(false);
            ByteBuffer toServer = ByteBuffer.allocate(2 * server.getSession().getPacketBufferSize());
            ByteBuffer toClient = ByteBuffer.allocate(toServer.capacity());
            client.beginHandshake();
            server.beginHandshake();
            for (int i = 0; isOn(client) || isOn(server); i++) {
                if (i == MOST_STEPS) {
                    throw new SSLException("it doesn't end");
                }
                step(client, toClient, toServer);
                step(server, toServer, toClient);
            }
        } catch (GeneralSecurityException | SSLException e) {
            throw new UnusableCertificateException("no TLS handshake succeeds with tls.crt and tls.key ("
                    + e.getMessage() + "); use an ECDSA key on P-256, or an RSA key of 2048 bits or more");
        }
    }

    private static SSLEngine engine(KeyManager[] keys, TrustManager[] trusted) throws GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys, trusted, null);
        return context.createSSLEngine();
    }

    private static boolean isOn(SSLEngine engine) {
        return engine.getHandshakeStatus() != HandshakeStatus.NOT_HANDSHAKING;
    }

    private static void step(SSLEngine engine, ByteBuffer in, ByteBuffer out) throws SSLException {
        for (Runnable task = engine.getDelegatedTask(); task != null; task = engine.getDelegatedTask()) {
            task.run();
        }
        HandshakeStatus status = engine.getHandshakeStatus();
        if (status == HandshakeStatus.NEED_WRAP) {
            engine.wrap(ByteBuffer.allocate(0), out);
        } else if (status == HandshakeStatus.NEED_UNWRAP) {
            in.flip();
            engine.unwrap(in, ByteBuffer.allocate(engine.getSession().getApplicationBufferSize()));
            in.compact();
        }
    }

    /** Whether a client trusts the certificate is a matter of its configuration. */
    private static final class Trusting extends X509ExtendedTrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
