package dev.headgate.change;

import dev.headgate.field.Field;
import dev.headgate.workload.Workload;
import java.util.Optional;

/** The numbers by which a manifest asks the Apache operator for something once: it acts when one of them differs. */
public final class Nonces {
    public static final String REDEPLOY = "savepointRedeployNonce";
    public static final String RESTART = "restartNonce";

    private Nonces() {}

    /** Where a nonce stands, or would. */
    public static Field field(Workload workload, String name) {
        return name.equals(RESTART)
                ? workload.spec().child(name)
                : workload.job().child(name);
    }

    /** Whether the operator acts on it: it is there, and differs. One that is taken away asks for nothing. */
    public static boolean acts(Workload before, Workload after, String name) {
        Optional<Long> number = field(after, name).integer();
        return number.isPresent() && !number.equals(field(before, name).integer());
    }
}
