package dev.headgate.webhook.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.headgate.webhook.WallClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.openssl.jcajce.JcaMiscPEMGenerator;
import org.bouncycastle.openssl.jcajce.JcePEMEncryptorBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is served is always a pair that fits; whatever else is written into the directory is said, and left alone. */
final class CertificateWatchTest {
    private final Authority authority = new Authority();
    private final List<String> told = new ArrayList<>();

    @TempDir
    Path directory;

    private final WallClock clock = new WallClock();
    private MountedSecret secret;
    private CertificateWatch watch;

    @BeforeEach
    void watch() {
        secret = new MountedSecret(directory);
        watch = new CertificateWatch(
                directory,
                new CertificateListener() {
                    @Override
                    public void loaded(Certificate certificate) {
                        told.add("loaded " + certificate.names());
                    }

                    @Override
                    public void refused(String why) {
                        told.add(why.replace(directory.toString(), "DIRECTORY"));
                    }
                },
                clock);
    }

    @ParameterizedTest
    @CsvSource({"RSA,PKCS8", "RSA,PKCS1", "EC,PKCS8", "EC,SEC1", "Ed25519,PKCS8"})
    void readsEveryFormOfKey(String algorithm, String form) {
        KeyPair key = Authority.keys(algorithm);
        secret.swap(Map.of(
                "tls.crt",
                Authority.pem(authority.issue(key), authority.certificate()),
                "tls.key",
                switch (form) {
                    case "PKCS8" -> Authority.pkcs8(key);
                    case "SEC1" -> Authority.sec1(key);
                    default -> Authority.pem(key.getPrivate());
                }));
        watch.run();
        assertEquals(List.of("loaded [localhost, 127.0.0.1]"), told);
        assertEquals(2, watch.current().orElseThrow().chain().size());
    }

    @Test
    void readsKeysBehindParametersOfTheirCurve() {
        KeyPair key = Authority.keys("EC");
        String parameters = "-----BEGIN EC PARAMETERS-----\nBggqhkjOPQMBBw==\n-----END EC PARAMETERS-----\n";
        secret.swap(
                Map.of("tls.crt", Authority.pem(authority.issue(key)), "tls.key", parameters + Authority.sec1(key)));
        watch.run();
        assertEquals(List.of("loaded [localhost, 127.0.0.1]"), told);
    }

    @Test
    void theNewestPairReplacesTheOldOne() {
        secret.renew(authority, "EC");
        watch.run();
        String first = watch.current().orElseThrow().fingerprint();
        watch.run();
        assertEquals(1, told.size(), "what didn't change isn't loaded again");
        secret.renew(authority, "RSA");
        watch.run();
        assertFalse(watch.current().orElseThrow().fingerprint().equals(first));
        assertEquals(2, told.size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mismatch",
                "other-algorithm",
                "empty",
                "truncated",
                "garbage",
                "encrypted",
                "chain-first",
                "no-key",
                "huge"
            })
    void keepsTheLastGoodPair(String fault) throws IOException {
        secret.renew(authority, "EC");
        watch.run();
        Certificate good = watch.current().orElseThrow();
        secret.swap(faulty(fault));
        watch.run();
        assertEquals(1, told.size(), "a writer of one file after the other is given a moment");
        watch.run();
        watch.run();
        assertEquals(2, told.size(), "it is said once");
        assertEquals(
                switch (fault) {
                    case "mismatch", "other-algorithm" ->
                        "tls.key doesn't fit the certificate in tls.crt; write both from one issuance";
                    case "empty" -> "tls.crt has no certificate; it should hold certificates as PEM";
                    case "truncated" -> "tls.crt can't be read; it should hold certificates as PEM";
                    case "garbage" -> "tls.key has no private key; it should hold one unencrypted private key as PEM";
                    case "encrypted" -> "tls.key is encrypted; it should hold one unencrypted private key as PEM";
                    case "chain-first" ->
                        "tls.key fits another certificate of tls.crt than the first; put the server's own first";
                    case "no-key" ->
                        "there is no file tls.key in DIRECTORY; mount a Secret of type kubernetes.io/tls there";
                    default -> "tls.crt is larger than 1 MiB; it should hold PEM alone";
                },
                told.get(1).replaceAll("DIRECTORY/\\.\\.2026\\S*", "DIRECTORY"));
        assertEquals(good, watch.current().orElseThrow());
        secret.renew(authority, "EC");
        watch.run();
        assertEquals(3, told.size());
        assertTrue(watch.problem().isEmpty());
    }

    private Map<String, String> faulty(String fault) throws IOException {
        KeyPair key = Authority.keys("EC");
        X509Certificate own = authority.issue(key);
        String certificate = Authority.pem(own);
        String fitting = Authority.pkcs8(key);
        return switch (fault) {
            case "mismatch" -> Map.of("tls.crt", certificate, "tls.key", Authority.pkcs8(Authority.keys("EC")));
            case "other-algorithm" -> Map.of("tls.crt", certificate, "tls.key", Authority.pkcs8(Authority.keys("RSA")));
            case "empty" -> Map.of("tls.crt", "", "tls.key", fitting);
            case "truncated" -> Map.of("tls.crt", certificate.substring(0, 200), "tls.key", fitting);
            case "garbage" -> Map.of("tls.crt", certificate, "tls.key", "\u0000\u0001 no key");
            case "encrypted" ->
                Map.of(
                        "tls.crt",
                        certificate,
                        "tls.key",
                        Authority.pem(new JcaMiscPEMGenerator(
                                key.getPrivate(),
                                new JcePEMEncryptorBuilder("AES-256-CBC")
                                        .setProvider(new BouncyCastleProvider())
                                        .build("secret".toCharArray()))));
            case "chain-first" -> Map.of("tls.crt", Authority.pem(authority.certificate(), own), "tls.key", fitting);
            case "no-key" -> Map.of("tls.crt", certificate);
            default -> Map.of("tls.crt", certificate.repeat(5000), "tls.key", fitting);
        };
    }

    @Test
    void anExpiredPairReplacesNoValidOne() {
        clock.set(Instant.parse("2026-03-01T00:00:00Z"));
        issue("2026-02-01T00:00:00Z", "2026-04-01T00:00:00Z");
        watch.run();
        issue("2026-01-01T00:00:00Z", "2026-02-01T00:00:00Z");
        watch.run();
        watch.run();
        assertEquals(
                "the certificate expired at 2026-02-01T00:00:00Z, so the one before stays,"
                        + " which is valid until 2026-04-01T00:00:00Z",
                told.get(1));
        assertTrue(watch.current().orElseThrow().unusableAt(clock.instant()).isEmpty());
    }

    @Test
    void aPairThatIsNotYetValidIsTakenWhenItIs() {
        clock.set(Instant.parse("2026-03-01T00:00:00Z"));
        issue("2026-02-01T00:00:00Z", "2026-04-01T00:00:00Z");
        watch.run();
        Certificate first = watch.current().orElseThrow();
        issue("2026-03-01T00:01:00Z", "2026-05-01T00:00:00Z");
        watch.run();
        watch.run();
        assertEquals(first, watch.current().orElseThrow());
        assertEquals(2, told.size());
        clock.jump(Duration.ofSeconds(60));
        watch.run();
        assertEquals(
                Instant.parse("2026-05-01T00:00:00Z"),
                watch.current().orElseThrow().notAfter());
        assertTrue(watch.problem().isEmpty());
    }

    private void issue(String from, String until) {
        KeyPair key = Authority.keys("EC");
        String certificate = Authority.pem(authority.issue(key, Instant.parse(from), Instant.parse(until)));
        secret.swap(Map.of("tls.crt", certificate, "tls.key", Authority.pkcs8(key)));
    }

    @Test
    void aKeyThatTlsCanDoNothingWithIsRefused() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(512);
        KeyPair key = generator.generateKeyPair();
        secret.swap(Map.of("tls.crt", Authority.pem(authority.issue(key)), "tls.key", Authority.pkcs8(key)));
        watch.run();
        assertTrue(told.get(0).startsWith("no TLS handshake succeeds with tls.crt and tls.key ("), told.toString());
        assertTrue(watch.current().isEmpty());
    }

    @Test
    void aCurveThatTlsDoesNotKnowIsNamed() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", new BouncyCastleProvider());
        generator.initialize(new ECGenParameterSpec("secp256k1"));
        KeyPair key = generator.generateKeyPair();
        secret.swap(Map.of("tls.crt", Authority.pem(authority.issue(key)), "tls.key", Authority.pkcs8(key)));
        watch.run();
        assertEquals(
                List.of("the key is on the curve 1.3.132.0.10, which TLS clients don't know;"
                        + " use P-256, P-384 or P-521"),
                told);
    }

    /** Reading it would wait until somebody writes. */
    @Test
    void aPipeInPlaceOfAFileIsNotRead() throws Exception {
        secret.renew(authority, "EC");
        watch.run();
        Instant before = watch.looked();
        Path pipe = directory.resolve("..data").toRealPath().resolve("tls.crt");
        Files.delete(pipe);
        assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
        clock.jump(Duration.ofSeconds(1));
        watch.run();
        clock.jump(Duration.ofSeconds(1));
        watch.run();
        assertEquals("tls.crt is no regular file; it should hold PEM", told.get(1));
        assertTrue(watch.looked().isAfter(before));
        secret.renew(authority, "EC");
        watch.run();
        assertEquals(3, told.size());
    }

    @Test
    void withoutAnyFileItSaysWhatIsMissing() {
        watch.run();
        watch.run();
        assertEquals(
                List.of("there is no file tls.crt in DIRECTORY; mount a Secret of type kubernetes.io/tls there"), told);
        secret.renew(authority, "EC");
        watch.run();
        assertTrue(watch.current().isPresent());
    }

    @Test
    void filesWrittenOneByOneAreTakenOnceTheyFit() throws IOException {
        KeyPair first = Authority.keys("EC");
        Files.writeString(directory.resolve("tls.crt"), Authority.pem(authority.issue(first)));
        Files.writeString(directory.resolve("tls.key"), Authority.pkcs8(first));
        watch.run();
        KeyPair second = Authority.keys("EC");
        Files.writeString(directory.resolve("tls.crt"), Authority.pem(authority.issue(second)));
        watch.run();
        Files.writeString(directory.resolve("tls.key"), Authority.pkcs8(second));
        watch.run();
        assertEquals(List.of("loaded [localhost, 127.0.0.1]", "loaded [localhost, 127.0.0.1]"), told);
    }

    @Test
    void saysWhenNoClientWillAcceptIt() throws UnusableCertificateException {
        KeyPair key = Authority.keys("EC");
        Instant from = Instant.parse("2026-01-01T00:00:00Z");
        Instant until = from.plus(Duration.ofDays(30));
        String certificate = Authority.pem(authority.issue(key, from, until));
        Certificate read = Certificate.read(new PemFiles(
                certificate.getBytes(java.nio.charset.StandardCharsets.US_ASCII),
                Authority.pkcs8(key).getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
        assertEquals(
                "the certificate isn't valid before 2026-01-01T00:00:00Z",
                read.unusableAt(from.minusSeconds(1)).orElseThrow());
        assertTrue(read.unusableAt(from.plusSeconds(1)).isEmpty());
        assertEquals(
                "the certificate expired at 2026-01-31T00:00:00Z",
                read.unusableAt(until.plusSeconds(1)).orElseThrow());
    }
}
