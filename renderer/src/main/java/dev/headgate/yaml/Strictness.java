package dev.headgate.yaml;

/** How a text is judged that some readers would understand differently. */
enum Strictness {
    /** Files of ours: each of them is a problem. */
    STRICT,
    /** Manifests that are given: what kubectl accepts is read as kubectl reads it, and warned of. */
    AS_KUBECTL
}
