package dev.headgate.given.text;

import dev.headgate.problem.Position;
import java.nio.file.Path;

/** A file that is given, or standard input, and why. */
public record GivenFile(Path path, Reason reason) {
    /** Why it is read. */
    public enum Reason {
        /** It was named by itself, so it must hold manifests. */
        NAMED,
        /** It lies in a folder that was named. */
        FOUND,
        /** It lies beside a file that was named, and may tell about that one; it isn't judged. */
        BESIDE
    }

    /** What a caller pipes in. */
    public static GivenFile standardInput() {
        return new GivenFile(null, Reason.NAMED);
    }

    /** Whether it is no file. */
    public boolean isStandardInput() {
        return path == null;
    }

    /** Whether it must hold manifests. */
    public boolean isNamed() {
        return reason == Reason.NAMED;
    }

    /** Whether it only tells about another one. */
    public boolean isBeside() {
        return reason == Reason.BESIDE;
    }

    /** As people type it. */
    public String shown() {
        return isStandardInput() ? "standard input" : path.toString().replace('\\', '/');
    }

    /** What it contributes as. */
    public String layer() {
        return isStandardInput() ? Position.NO_FILE : "given";
    }

    /** The file as a whole. */
    public Position position() {
        return isStandardInput() ? Position.nowhere(shown()) : Position.ofPath(shown());
    }
}
