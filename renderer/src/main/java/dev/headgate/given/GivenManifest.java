package dev.headgate.given;

import dev.headgate.manifest.Manifest;
import dev.headgate.problem.Problems;

/**
 * One object that is given.
 *
 * @param doubts what was warned of while it was held against its type
 */
public record GivenManifest(Manifest manifest, Problems doubts) {}
