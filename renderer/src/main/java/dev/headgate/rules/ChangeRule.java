package dev.headgate.rules;

import dev.headgate.manifest.Manifest;

/** A rule about what a change does to an object that exists; its findings stand in the object as it will be. */
public non-sealed interface ChangeRule extends Rule {
    void check(Manifest before, Manifest after, Context context, Reporter report);
}
