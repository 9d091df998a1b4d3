package dev.headgate.rules;

import dev.headgate.manifest.Manifest;

/** A rule about one object as it is. */
public non-sealed interface ManifestRule extends Rule {
    void check(Manifest manifest, Context context, Reporter report);
}
