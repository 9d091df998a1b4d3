package dev.headgate.webhook.review;

import java.nio.charset.StandardCharsets;

/** Reviews for tests. */
public final class Requests {
    private static final String REVIEW =
            """
            {"kind":"AdmissionReview","apiVersion":"admission.k8s.io/v1","request":{"uid":"UID",\
            "kind":{"group":"flink.apache.org","version":"v1beta1","kind":"FlinkDeployment"},\
            "resource":{"group":"flink.apache.org","version":"v1beta1","resource":"flinkdeployments"},\
            "name":"netflow","namespace":"streaming","operation":"CREATE","userInfo":{"username":"jane"},\
            "object":{"apiVersion":"flink.apache.org/v1beta1","kind":"FlinkDeployment",\
            "metadata":{"name":"netflow","annotations":{ANNOTATIONS}},"spec":SPEC},"oldObject":null,"dryRun":false}}""";

    private Requests() {}

    /** Somebody creates a FlinkDeployment with this spec, as JSON. */
    public static byte[] create(String uid, String annotations, String spec) {
        return REVIEW.replace("UID", uid)
                .replace("ANNOTATIONS", annotations)
                .replace("SPEC", spec)
                .getBytes(StandardCharsets.UTF_8);
    }

    /** One that is fine. */
    public static byte[] fine(String uid) {
        return create(uid, "", "{\"job\":{\"parallelism\":2}}");
    }

    /** One that is refused. */
    public static byte[] wrong(String uid) {
        return create(uid, "", "{\"job\":{\"parallelism\":0}}");
    }
}
