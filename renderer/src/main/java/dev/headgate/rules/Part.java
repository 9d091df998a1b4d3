package dev.headgate.rules;

import dev.headgate.field.Field;
import dev.headgate.manifest.Manifest;

/**
 * An object that has a part in what is wrong with another one.
 *
 * @param field what of it has that part
 */
public record Part(Manifest manifest, Field field) {}
