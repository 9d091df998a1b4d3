package dev.headgate.given;

import dev.headgate.manifest.Manifest;
import dev.headgate.problem.Problems;

/**
 * One object that is given.
 *
 * @param doubts what was warned of while it was held against its type
 * @param isWhole whether it is all of the object: of a part no rule can say what is missing
 */
public record GivenManifest(Manifest manifest, Problems doubts, boolean isWhole) {}
