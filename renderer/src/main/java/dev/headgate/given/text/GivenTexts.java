package dev.headgate.given.text;

import dev.headgate.problem.Position;
import dev.headgate.problem.Problem;
import dev.headgate.problem.Problems;
import dev.headgate.problem.Source;
import dev.headgate.yaml.SourceText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;

/** The texts of everything that is given, one after another, large files in parts; never more than one of them is in memory. */
public final class GivenTexts {
    /** Of everything in one run, so that a stream without end comes to one. */
    private static final long LARGEST = 128 << 20;

    private final List<GivenFile> files;
    private final InputStream standardInput;
    private int next;
    private GivenFile file;
    private InputStream in;
    private Parts parts;
    private GivenText putBack;
    private long left = LARGEST;

    public GivenTexts(List<GivenFile> files, InputStream standardInput) {
        this.files = files;
        this.standardInput = standardInput;
    }

    /** The next text, or null behind the last one. */
    public GivenText next(Problems problems) {
        if (putBack != null) {
            GivenText text = putBack;
            putBack = null;
            return text;
        }
        while (parts != null || next < files.size() && left > 0) {
            try {
                if (parts == null) {
                    open(files.get(next++));
                }
                Part part = parts.next();
                if (parts.exceeded()) {
                    end(problems, "more than " + (LARGEST >> 20) + " MiB are given");
                    return part == null || part.isTooLarge() ? null : text(part, problems);
                }
                if (part == null || part.isLast()) {
                    left = Math.max(0, left - parts.read());
                    close();
                }
                if (part != null && part.isTooLarge()) {
                    refuse(part, problems);
                } else if (part != null) {
                    return text(part, problems);
                }
            } catch (IOException e) {
                problems.add(GivenFiles.unreadable(file, e));
                parts = null;
            }
        }
        return null;
    }

    /** Whether {@link #next} has another one. */
    public boolean hasNext() {
        return putBack != null || parts != null || next < files.size() && left > 0;
    }

    /** Reads nothing that follows, which is told. */
    public void end(Problems problems, String reason) {
        GivenFile following = parts != null || next == files.size() ? file : files.get(next);
        problems.add(new Problem(
                following.position(), null, reason + ": what follows isn't read", "check it in several runs"));
        putBack = null;
        parts = null;
        left = 0;
    }

    /** Gives a text once more with the next call. */
    public void putBack(GivenText text) {
        putBack = text;
    }

    /** The files that weren't begun yet. */
    public List<GivenFile> left() {
        return files.subList(next, files.size());
    }

    private void open(GivenFile opened) throws IOException {
        file = opened;
        in = file.isStandardInput() ? standardInput : Files.newInputStream(file.path());
        parts = new Parts(in, left);
    }

    private void close() throws IOException {
        parts = null;
        if (!file.isStandardInput()) {
            in.close();
        }
    }

    private GivenText text(Part part, Problems problems) {
        Source source = SourceText.decodeAsKubectl(
                file.shown(), file.layer(), part.bytes(), part.linesBefore(), part.bytesBefore(), problems);
        return new GivenText(source, file, part.isFirst(), part.isLast());
    }

    private void refuse(Part part, Problems problems) {
        problems.add(new Problem(
                new Position(new Source(file.shown(), file.layer(), ""), part.linesBefore() + 1, 0),
                null,
                "a document of more than " + (Parts.LARGEST_DOCUMENT >> 20)
                        + " MiB, which isn't read: no API server takes such an object",
                "if it is a list, give its items as documents of their own"));
    }
}
