package dev.headgate.given;

import dev.headgate.problem.Source;

/** One text that is given, and why. */
record GivenText(Source source, Reason reason) {
    /** Why it is read. */
    enum Reason {
        /** It was named by itself, so it must hold manifests. */
        NAMED,
        /** It lies in a folder that was named. */
        FOUND,
        /** It lies beside a file that was named, and may tell about that one; it isn't judged. */
        BESIDE
    }

    boolean isNamed() {
        return reason == Reason.NAMED;
    }
}
