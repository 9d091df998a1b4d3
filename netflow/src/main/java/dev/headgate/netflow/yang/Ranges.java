package dev.headgate.netflow.yang;

/** The largest values of the types that the module uses. */
final class Ranges {
    static final long UINT8 = 0xff;
    static final long UINT16 = 0xffff;
    static final long UINT32 = 0xffff_ffffL;
    /** Compared without a sign, as all of them. */
    static final long UINT64 = -1;

    static final long MASK_IPV4 = 32;
    static final long MASK_IPV6 = 128;
    static final long FLOW_LABEL = 0xf_ffff;
    static final long MPLS_LABEL = 0xff_ffff;
    static final long VLAN = 0xfff;

    private Ranges() {}
}
