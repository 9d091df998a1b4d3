package dev.headgate.netflow.yang;

/** How numbers and times are written. */
public enum Profile {
    /** As RFC 7951 says: 64-bit numbers as text; times of a flow in milliseconds. */
    RFC7951,
    /** As the first driver wrote them: every number as a number, times of a flow in seconds, the empty IPv6 address in full. */
    LEGACY
}
