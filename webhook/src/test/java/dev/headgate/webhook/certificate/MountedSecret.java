package dev.headgate.webhook.certificate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.KeyPair;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A directory that changes as the kubelet changes one: new files beside the old ones, then a link turned in one step. */
public final class MountedSecret {
    private final Path directory;
    private int version;

    public MountedSecret(Path directory) {
        this.directory = directory;
    }

    public Path directory() {
        return directory;
    }

    /** A new key of this kind with a certificate for it. */
    public void renew(Authority authority, String algorithm) {
        KeyPair key = Authority.keys(algorithm);
        swap(Map.of("tls.crt", Authority.pem(authority.issue(key)), "tls.key", Authority.pkcs8(key)));
    }

    /** Replaces all files at once. */
    public void swap(Map<String, String> files) {
        try {
            Path folder = Files.createDirectory(directory.resolve("..2026_01_01_00_00_00." + ++version));
            for (Map.Entry<String, String> file : files.entrySet()) {
                Files.writeString(folder.resolve(file.getKey()), file.getValue());
                link(file.getKey(), Path.of("..data", file.getKey()));
            }
            Path old = data();
            Path turned = Files.createSymbolicLink(directory.resolve("..data_tmp"), folder.getFileName());
            Files.move(turned, directory.resolve("..data"), StandardCopyOption.ATOMIC_MOVE);
            delete(old);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path data() throws IOException {
        Path data = directory.resolve("..data");
        return Files.exists(data) ? data.toRealPath() : null;
    }

    private void link(String name, Path target) throws IOException {
        Path link = directory.resolve(name);
        if (!Files.isSymbolicLink(link)) {
            Files.createSymbolicLink(link, target);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (folder == null) {
            return;
        }
        List<Path> files = new ArrayList<>();
        try (Stream<Path> paths = Files.list(folder)) {
            paths.forEach(files::add);
        }
        files.add(folder);
        for (Path file : files) {
            Files.delete(file);
        }
    }
}
