package dev.headgate.webhook.certificate;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;

/** The two files of a mounted Secret, read at one point in time. */
record PemFiles(byte[] certificate, byte[] key) {
    private static final String CERTIFICATE = "tls.crt";
    private static final String KEY = "tls.key";
    /** The symbolic link that the kubelet turns to new files. */
    private static final String DATA = "..data";

    private static final int LARGEST = 1 << 20;

    static PemFiles read(Path directory) throws UnusableCertificateException {
        try {
            Path data = directory.resolve(DATA);
            // resolved once: through the link, the certificate could be an old one and the key a new one
            Path files = Files.isDirectory(data) ? data.toRealPath() : directory;
            return new PemFiles(read(files, CERTIFICATE), read(files, KEY));
        } catch (NoSuchFileException e) {
            String missing = Path.of(e.getFile()).getFileName().toString();
            throw new UnusableCertificateException("there is no file " + missing + " in " + directory
                    + "; mount a Secret of type kubernetes.io/tls there");
        } catch (IOException e) {
            throw new UnusableCertificateException(
                    directory + " can't be read (" + e + "); let the webhook's user read what is mounted there");
        }
    }

    private static byte[] read(Path folder, String name) throws IOException, UnusableCertificateException {
        Path file = folder.resolve(name);
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new UnusableCertificateException(name + " is no regular file; it should hold PEM");
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new UnusableCertificateException(name + " is larger than 1 MiB; it should hold PEM alone");
            }
            return bytes;
        }
    }

    boolean sameAs(PemFiles other) {
        return other != null && Arrays.equals(certificate, other.certificate) && Arrays.equals(key, other.key);
    }
}
