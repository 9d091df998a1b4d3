package dev.headgate.netflow.normalize;

import dev.headgate.netflow.flow.Reason;
import dev.headgate.netflow.yang.Profile;

/** Normalises lines of the collector, one after the other: not for several threads at once. */
public final class Normalizer {
    public Normalizer(Profile profile) {}

    /** Never throws, whatever the bytes are; null counts as empty. */
    public Normalized normalize(byte[] line) {
        return new DeadLetter(Reason.EMPTY_VALUE, null, "the value is empty");
    }
}
