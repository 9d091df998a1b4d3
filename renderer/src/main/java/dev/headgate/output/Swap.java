package dev.headgate.output;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts a staged folder in the place of another by renaming. Between the two renames the place is empty for some
 * microseconds: an interrupt waits for the second, and what a kill leaves behind is put back by the next run.
 */
final class Swap {
    // a leading dot keeps Argo CD's directory generators away; the process tells leftovers from another run's work
    private static final Pattern STAGED = Pattern.compile("\\.(.+)\\.(new|old)-([0-9]+)");

    private static final int ATTEMPTS = 1000;

    private Path staging;
    private boolean stopped;
    private boolean stopsAtExit;

    /** A new folder to prepare the content of another: beside it, so that renaming stays within one file system. */
    synchronized Path staging(Path folder) throws IOException {
        refuseWhenStopped();
        stopAtExit();
        staging = beside(folder, "new");
        Folders.delete(staging);
        Files.createDirectory(staging);
        return staging;
    }

    synchronized void swap(Path staged, Path folder) throws IOException {
        refuseWhenStopped();
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            Files.move(staged, folder, StandardCopyOption.ATOMIC_MOVE);
            return;
        }
        Path old = beside(folder, "old");
        Folders.delete(old);
        Files.move(folder, old, StandardCopyOption.ATOMIC_MOVE);
        try {
            Files.move(staged, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            Files.move(old, folder, StandardCopyOption.ATOMIC_MOVE);
            throw e;
        }
        Folders.delete(old);
    }

    synchronized void remove(Path folder) throws IOException {
        refuseWhenStopped();
        stopAtExit();
        Path old = beside(folder, "old");
        Folders.delete(old);
        Files.move(folder, old, StandardCopyOption.ATOMIC_MOVE);
        Folders.delete(old);
    }

    /** Puts back or clears away what a run that was killed left in a folder of targets. */
    static void recover(Path targets) throws IOException {
        if (!Files.isDirectory(targets, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(targets, ".*.{new,old}-*")) {
            for (Path leftover : leftovers) {
                Matcher name = STAGED.matcher(leftover.getFileName().toString());
                if (name.matches() && !isRunning(name.group(3))) {
                    Path folder = targets.resolve(name.group(1));
                    if (name.group(2).equals("old") && !Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
                        Files.move(leftover, folder, StandardCopyOption.ATOMIC_MOVE);
                    } else {
                        Folders.delete(leftover);
                    }
                }
            }
        }
    }

    private static boolean isRunning(String process) {
        try {
            Optional<ProcessHandle> handle = ProcessHandle.of(Long.parseLong(process));
            return handle.isPresent() && handle.get().isAlive();
        } catch (NumberFormatException e) {
            return false;
        }
    }

    // Asking for the process takes milliseconds, which a run that changes nothing needn't spend.
    private static Path beside(Path folder, String role) {
        long process = ProcessHandle.current().pid();
        return folder.resolveSibling("." + folder.getFileName() + "." + role + "-" + process);
    }

    private void stopAtExit() {
        if (stopsAtExit) {
            return;
        }
        stopsAtExit = true;
        Runtime.getRuntime().addShutdownHook(new Thread("headgate-swap") {
            @Override
            public void run() {
                Swap.this.stop();
            }
        });
    }

    private void refuseWhenStopped() throws IOException {
        if (stopped) {
            throw new IOException("interrupted");
        }
    }

    /** The other thread may still be writing into the staged folder, but it can't make it again once it is gone. */
    private synchronized void stop() {
        stopped = true;
        for (int attempt = 0; attempt < ATTEMPTS && staging != null; attempt++) {
            try {
                Folders.delete(staging);
                return;
            } catch (IOException e) {
                Thread.onSpinWait(); // a file came while the folder was emptied; what stays, the next run clears away
            }
        }
    }
}
