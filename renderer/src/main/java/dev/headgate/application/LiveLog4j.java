package dev.headgate.application;

import dev.headgate.manifest.Origin;
import dev.headgate.manifest.Scalar;
import java.util.List;

/**
 * Log4j's configuration where a running job is to notice that it changed.
 *
 * @param text of the file
 * @param asked where a layer says so
 */
public record LiveLog4j(Scalar text, List<Origin> asked) {}
