package dev.headgate.kinds;

import java.util.Map;

/**
 * One release of the Apache operator.
 *
 * @param kinds the schema of each kind by its name, as its CRD has it
 */
record OperatorRelease(String version, Map<String, Schema> kinds) {}
