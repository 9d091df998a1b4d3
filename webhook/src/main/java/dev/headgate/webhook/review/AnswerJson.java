package dev.headgate.webhook.review;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.headgate.rules.Finding;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Writes the answer to a review; the one place where a uid is repeated. */
public final class AnswerJson {
    private static final int LONGEST_ANNOTATION = 1000;

    private AnswerJson() {}

    /** Let through. */
    static byte[] allowed(String uid, List<String> warnings, List<Finding> findings) {
        return answer(uid, true, json -> {
            warnings(json, warnings);
            annotations(json, findings);
        });
    }

    /** Refused; the warnings are shown beside the reasons. */
    static byte[] denied(String uid, Status status, List<String> warnings, List<Finding> findings) {
        return answer(uid, false, json -> {
            status(json, status);
            warnings(json, warnings);
            annotations(json, findings);
        });
    }

    /** Not judged: in place of the HTTP error that {@code review} can't give. */
    public static byte[] failed(String uid, Status status) {
        return answer(uid, false, json -> status(json, status));
    }

    private static byte[] answer(String uid, boolean allowed, StatusJson.Content rest) {
        return StatusJson.document(json -> {
            json.writeStringField("kind", "AdmissionReview");
            json.writeStringField("apiVersion", "admission.k8s.io/v1");
            json.writeObjectFieldStart("response");
            json.writeStringField("uid", uid);
            json.writeBooleanField("allowed", allowed);
            rest.write(json);
            json.writeEndObject();
        });
    }

    private static void status(JsonGenerator json, Status status) throws IOException {
        json.writeObjectFieldStart("status");
        StatusJson.write(json, status);
        json.writeEndObject();
    }

    private static void warnings(JsonGenerator json, List<String> warnings) throws IOException {
        if (!warnings.isEmpty()) {
            json.writeArrayFieldStart("warnings");
            for (String warning : warnings) {
                json.writeString(warning);
            }
            json.writeEndArray();
        }
    }

    /** The rules by name in the audit log, accepted findings among them. */
    private static void annotations(JsonGenerator json, List<Finding> findings) throws IOException {
        if (findings.isEmpty()) {
            return;
        }
        Set<String> errors = new LinkedHashSet<>();
        Set<String> warnings = new LinkedHashSet<>();
        Set<String> accepted = new LinkedHashSet<>();
        for (Finding finding : findings) {
            Set<String> rules = finding.accepted() != null ? accepted : finding.isError() ? errors : warnings;
            rules.add(finding.rule());
        }
        json.writeObjectFieldStart("auditAnnotations");
        annotation(json, "errors", errors);
        annotation(json, "warnings", warnings);
        annotation(json, "accepted", accepted);
        json.writeEndObject();
    }

    private static void annotation(JsonGenerator json, String name, Set<String> rules) throws IOException {
        if (!rules.isEmpty()) {
            json.writeStringField(name, PlainText.of(String.join(",", rules), LONGEST_ANNOTATION));
        }
    }
}
