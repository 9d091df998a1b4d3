package dev.headgate.rules;

/** A rule about all objects that go to one place together; it names the object of each finding by {@link Reporter#on}. */
public non-sealed interface SetRule extends Rule {
    void check(ManifestSet all, Context context, Reporter report);
}
