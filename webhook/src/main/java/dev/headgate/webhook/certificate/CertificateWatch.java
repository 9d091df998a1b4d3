package dev.headgate.webhook.certificate;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Looks at a mounted Secret again and again. It compares contents and waits for no events of the file system: those come
 * before the content that they announce, run out, and don't exist on every volume.
 */
public final class CertificateWatch implements Runnable {
    private final Path directory;
    private final CertificateListener listener;

    private PemFiles read;
    private String suspected;
    private volatile Certificate current;
    private volatile String problem;

    public CertificateWatch(Path directory, CertificateListener listener) {
        this.directory = directory;
        this.listener = listener;
    }

    /** The last good pair. */
    public Optional<Certificate> current() {
        return Optional.ofNullable(current);
    }

    /** Why the newest files aren't used, if so. */
    public Optional<String> problem() {
        return Optional.ofNullable(problem);
    }

    /** Looks once. */
    @Override
    public synchronized void run() {
        try {
            PemFiles files = PemFiles.read(directory);
            if (!files.sameAs(read)) {
                Certificate certificate = Certificate.read(files);
                read = files;
                current = certificate;
                listener.loaded(certificate);
            }
            suspected = null;
            problem = null;
        } catch (UnusableCertificateException e) {
            refuse(e.getMessage());
        }
    }

    /** Whoever replaces a good pair file by file is given until the next look; then it is said, once. */
    private void refuse(String why) {
        boolean certain = current == null || why.equals(suspected);
        suspected = why;
        if (certain && !why.equals(problem)) {
            problem = why;
            listener.refused(why);
        }
    }
}
