package dev.headgate.kinds.check;

import dev.headgate.manifest.Pointer;

/** Names a place of a document in a sentence. */
final class Place {
    private Place() {}

    /** A field in quotes, an item of a list by that list's name. */
    static String of(Pointer at) {
        if (at.step() == null) {
            return "the document";
        }
        boolean item = Pointer.index(at.step()) >= 0 && at.parent().step() != null;
        return item ? "an item of '" + at.parent().step() + "'" : "'" + at.step() + "'";
    }
}
