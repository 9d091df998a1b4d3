package dev.headgate.kinds;

import dev.headgate.kinds.type.Type;

/**
 * A kind of object that we know: its name in the API, whether it lives in a namespace, and its fields.
 *
 * @param group the API group, "" for the core group
 * @param namespaced false for kinds of the whole cluster, such as Namespace
 * @param strict whether unknown fields and words are errors; false where the operator's version is newer than what we
 *     know, or unstated
 */
public record Kind(String group, String version, String kind, boolean namespaced, boolean strict, Type type) {}
