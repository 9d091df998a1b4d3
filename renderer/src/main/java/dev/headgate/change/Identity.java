package dev.headgate.change;

import dev.headgate.field.Field;
import dev.headgate.manifest.Manifest;
import dev.headgate.workload.Kind;
import dev.headgate.workload.Workload;
import java.util.Optional;

/**
 * By what a cluster tells a workload from others: namespace, kind and name. A workload that appears under another identity
 * while one like it vanishes is most likely the same application.
 */
public final class Identity {
    private Identity() {}

    /** The field of the identity that differs, where the new workload seems to continue the one that vanishes. */
    public static Optional<Field> changed(Workload gone, Workload appeared) {
        Manifest old = gone.manifest();
        Manifest now = appeared.manifest();
        Field root = Field.of(now);
        boolean sameName = old.key().name().equals(now.key().name());
        boolean sameKind = gone.kind() == appeared.kind();
        boolean sameNamespace = sameNamespace(old, now);
        if (sameName && !sameNamespace) {
            return Optional.of(root.child("metadata", "namespace"));
        }
        if (sameName && !sameKind) {
            return Optional.of(root.child("kind"));
        }
        return !sameName && sameKind && sameNamespace && sameProgram(gone, appeared)
                ? Optional.of(root.child("metadata", "name"))
                : Optional.empty();
    }

    /** Whether both are one object, of which only one side writes the namespace. */
    public static boolean same(Manifest old, Manifest now) {
        return old.key().equals(now.key()) && sameNamespace(old, now);
    }

    private static boolean sameNamespace(Manifest old, Manifest now) {
        return old.namespace().isEmpty()
                || now.namespace().isEmpty()
                || old.namespace().equals(now.namespace());
    }

    private static boolean sameProgram(Workload gone, Workload appeared) {
        String[] fields = gone.kind() == Kind.FLINK_CLUSTER
                ? new String[] {"jarFile", "pyFile", "pyModule", "className", "args"}
                : new String[] {"jarURI", "entryClass", "args"};
        for (String field : fields) {
            Field old = gone.job().child(field);
            Field now = appeared.job().child(field);
            if (!Sameness.same(old.value(), now.value(), null)) {
                return false;
            }
        }
        return repository(gone).equals(repository(appeared))
                && gone.spec()
                        .child("deploymentName")
                        .text()
                        .equals(appeared.spec().child("deploymentName").text());
    }

    /** The image without its tag and digest, "" where there is none. */
    private static String repository(Workload workload) {
        Field image = workload.spec().child("image");
        String text = (workload.kind() == Kind.FLINK_CLUSTER ? image.child("name") : image)
                .text()
                .orElse("");
        int digest = text.indexOf('@');
        text = digest < 0 ? text : text.substring(0, digest);
        int tag = text.lastIndexOf(':');
        return tag > text.lastIndexOf('/') ? text.substring(0, tag) : text;
    }
}
