package dev.headgate.netflow.flow;

/** Why a line can't be normalised. The codes are a contract: dead letters carry them, and metrics count by them. */
public enum Reason {
    EMPTY_VALUE("empty-value"),
    TOO_LARGE("too-large"),
    INVALID_UTF_8("invalid-utf-8"),
    MALFORMED_JSON("malformed-json"),
    TOO_DEEP("too-deep"),
    NOT_AN_OBJECT("not-an-object"),
    SEVERAL_VALUES("several-values"),
    DUPLICATE_FIELD("duplicate-field"),
    MIXED_DIALECTS("mixed-dialects"),
    UNSUPPORTED_FORMAT("unsupported-format"),
    UNSUPPORTED_TYPE("unsupported-type"),
    UNSUPPORTED_ETYPE("unsupported-etype"),
    UNSUPPORTED_PROTOCOL("unsupported-protocol"),
    MISSING_FIELD("missing-field"),
    BAD_TYPE("bad-type"),
    OUT_OF_RANGE("out-of-range"),
    BAD_ADDRESS("bad-address"),
    BAD_MAC("bad-mac"),
    BAD_PREFIX("bad-prefix"),
    BAD_TIME("bad-time"),
    ADDRESS_FAMILY_MISMATCH("address-family-mismatch");

    private final String code;

    Reason(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
