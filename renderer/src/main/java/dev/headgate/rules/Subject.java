package dev.headgate.rules;

import dev.headgate.manifest.Manifest;
import java.util.Optional;

/**
 * One object to be judged.
 *
 * @param before the object as it is now, where it exists and is known
 * @param environment that it belongs to, or null
 * @param levels that hold for it
 * @param context what its rules may know beyond it
 */
public record Subject(
        Manifest manifest, Optional<Manifest> before, String environment, Levels levels, Context context) {}
