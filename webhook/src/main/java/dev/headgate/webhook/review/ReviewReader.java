package dev.headgate.webhook.review;

import dev.headgate.manifest.MapValue;
import dev.headgate.manifest.Scalar;
import dev.headgate.manifest.Value;
import dev.headgate.problem.InputException;
import dev.headgate.problem.Position;
import dev.headgate.problem.Problem;
import dev.headgate.problem.Problems;
import java.util.Optional;

/** Bytes to a review; fields that nobody knows yet pass, fields that can't be what they are don't. */
final class ReviewReader {
    static final String FIX = "send one AdmissionReview of admission.k8s.io/v1, as the API server does";

    private static final String API_VERSION = "admission.k8s.io/v1";
    private static final int LONGEST_UID = 256;

    private final Problems problems = new Problems();

    private ReviewReader() {}

    /** Reads a review; what is wrong with it is thrown as one {@link InputException}. */
    static Review read(byte[] bytes) {
        Value tree = RequestTree.read(bytes);
        ReviewReader reader = new ReviewReader();
        if (!(tree instanceof MapValue map)) {
            throw new InputException(problem("", "the body is " + tree.words() + " and no AdmissionReview", FIX));
        }
        Review review = reader.review(map);
        reader.problems.throwIfAny();
        return review;
    }

    private Review review(MapValue tree) {
        if (!tree.says("kind", "AdmissionReview")) {
            add("/kind", "the kind isn't AdmissionReview", FIX);
        }
        if (!tree.says("apiVersion", API_VERSION)) {
            String fix = "set admissionReviewVersions: [v1] in the ValidatingWebhookConfiguration";
            add("/apiVersion", "the version isn't " + API_VERSION, fix);
        }
        Optional<MapValue> request = tree.map("request");
        if (request.isEmpty()) {
            add("/request", "there is no request", FIX);
            problems.throwIfAny();
        }
        return request(request.orElseThrow());
    }

    private Review request(MapValue request) {
        Operation operation = operation(request);
        MapValue kind = part(request, "/request", "kind");
        Kind requested = new Kind(
                text(kind, "/request/kind", "group", false),
                text(kind, "/request/kind", "version", true),
                text(kind, "/request/kind", "kind", true));
        MapValue resource = part(request, "/request", "resource");
        boolean after = operation == Operation.CREATE || operation == Operation.UPDATE;
        Optional<MapValue> object = object(request, "object", after);
        Optional<MapValue> oldObject = object(request, "oldObject", operation == Operation.UPDATE);
        if (after && object.isPresent()) {
            same(object.get(), "kind", requested.kind());
            same(object.get(), "apiVersion", requested.apiVersion());
        }
        return new Review(
                uid(request),
                operation,
                requested,
                text(resource, "/request/resource", "resource", true),
                text(request, "/request", "subResource", false),
                text(request, "/request", "namespace", false),
                text(request, "/request", "name", false),
                request.map("userInfo")
                        .map(user -> text(user, "/request/userInfo", "username", false))
                        .orElse(""),
                dryRun(request),
                object,
                oldObject);
    }

    private String uid(MapValue request) {
        String uid = text(request, "/request", "uid", true);
        for (int i = 0; i < uid.length(); i++) {
            if (i == LONGEST_UID || uid.charAt(i) <= ' ' || uid.charAt(i) > '~') {
                add(
                        "/request/uid",
                        "the uid is longer than " + LONGEST_UID + " characters or has one that no uid has",
                        FIX);
                return "";
            }
        }
        return uid;
    }

    private Operation operation(MapValue request) {
        String word = text(request, "/request", "operation", true);
        for (Operation operation : Operation.values()) {
            if (operation.name().equals(word)) {
                return operation;
            }
        }
        if (!word.isEmpty()) {
            add("/request/operation", "the operation isn't one of CREATE, UPDATE, DELETE and CONNECT", FIX);
        }
        return Operation.CONNECT;
    }

    private boolean dryRun(MapValue request) {
        Optional<Value> dryRun = present(request, "dryRun");
        if (dryRun.isPresent() && !(dryRun.get() instanceof Scalar scalar && scalar.type() == Scalar.Type.BOOLEAN)) {
            add("/request/dryRun", "dryRun is " + dryRun.get().words() + " and neither true nor false", FIX);
        }
        return request.says("dryRun", "true");
    }

    private Optional<MapValue> object(MapValue request, String name, boolean needed) {
        Optional<Value> value = present(request, name);
        if (value.isEmpty() && needed) {
            add("/request/" + name, "there is no " + name, FIX);
        }
        if (value.isPresent() && !(value.get() instanceof MapValue)) {
            add("/request/" + name, "the " + name + " is " + value.get().words() + " and no map", FIX);
        }
        return request.map(name);
    }

    private void same(MapValue object, String field, String expected) {
        if (!object.says(field, expected)) {
            add("/request/object/" + field, "the object has another " + field + " than the request says", FIX);
        }
    }

    private MapValue part(MapValue holder, String at, String name) {
        Optional<MapValue> part = holder.map(name);
        if (part.isEmpty()) {
            add(at + "/" + name, "there is no " + name, FIX);
        }
        return part.orElse(null);
    }

    /** The text under a name, or "": with a problem where it is needed, or isn't text. */
    private String text(MapValue holder, String at, String name, boolean needed) {
        if (holder == null) {
            return "";
        }
        Optional<Value> value = present(holder, name);
        Optional<String> text = holder.text(name);
        if (value.isPresent() && text.isEmpty()) {
            add(at + "/" + name, "the " + name + " is " + value.get().words() + " and no text", FIX);
        } else if (needed && text.orElse("").isEmpty()) {
            add(at + "/" + name, "there is no " + name, FIX);
        }
        return text.orElse("");
    }

    private static Optional<Value> present(MapValue holder, String name) {
        Optional<Value> value = holder.get(name);
        return value.isPresent() && value.get() instanceof Scalar scalar && scalar.isNull() ? Optional.empty() : value;
    }

    private void add(String at, String what, String fix) {
        problems.add(problem(at, what, fix));
    }

    private static Problem problem(String at, String what, String fix) {
        return new Problem(Position.of(RequestTree.SOURCE), at, what, fix);
    }
}
