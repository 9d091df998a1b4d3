package dev.headgate.webhook.certificate;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Looks at a mounted Secret again and again. It compares contents and waits for no events of the file system: those come
 * before the content that they announce, run out, and don't exist on every volume.
 */
public final class CertificateWatch implements Runnable {
    private final Path directory;
    private final CertificateListener listener;
    private final Clock clock;

    private PemFiles read;
    private String suspected;
    private volatile Certificate current;
    private volatile String problem;
    private volatile Instant looked = Instant.EPOCH;

    public CertificateWatch(Path directory, CertificateListener listener, Clock clock) {
        this.clock = clock;
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

    /** When it last came to an end of looking. */
    public Instant looked() {
        return looked;
    }

    /** Looks once. */
    @Override
    public synchronized void run() {
        try {
            PemFiles files = PemFiles.read(directory);
            if (!files.sameAs(read)) {
                Certificate certificate = Certificate.read(files);
                keepUsable(certificate);
                Handshake.tryWith(certificate);
                read = files;
                current = certificate;
                listener.loaded(certificate);
            }
            suspected = null;
            problem = null;
        } catch (UnusableCertificateException e) {
            refuse(e.getMessage());
        }
        looked = clock.instant();
    }

    /** A pair that clients don't accept yet, or any more, takes the place of none that they accept. */
    private void keepUsable(Certificate next) throws UnusableCertificateException {
        Instant now = clock.instant();
        Optional<String> why = next.unusableAt(now);
        if (why.isPresent() && current != null && current.unusableAt(now).isEmpty()) {
            throw new UnusableCertificateException(
                    why.get() + ", so the one before stays, which is valid until " + current.notAfter());
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
