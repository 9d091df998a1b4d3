package dev.headgate.application;

import dev.headgate.manifest.Scalar;
import java.util.Optional;

/**
 * One port, or all from one to another.
 *
 * @param last empty where it is one port
 */
public record PortRange(Scalar first, Optional<Scalar> last) {}
