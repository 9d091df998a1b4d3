package dev.headgate.webhook.http;

import dev.headgate.webhook.review.Status;
import dev.headgate.webhook.review.StatusJson;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** What Jetty itself refuses, as a Status and not as a page with its name and version. */
final class StatusErrors extends ErrorHandler {
    private final String offered;

    /** @param offered what this port answers, as a sentence without a full stop */
    StatusErrors(String offered) {
        this.offered = offered;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        int code = response.getStatus();
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
        response.write(true, ByteBuffer.wrap(StatusJson.document(of(code))), callback);
        return true;
    }

    /** The Status for a code that says all there is to say. */
    Status of(int code) {
        String words = HttpStatus.getMessage(code);
        String reason =
                switch (code) {
                    case 400 -> "BadRequest";
                    case 404 -> "NotFound";
                    case 405 -> "MethodNotAllowed";
                    case 408 -> "Timeout";
                    case 413 -> "RequestEntityTooLarge";
                    default -> code < 500 ? "BadRequest" : "InternalError";
                };
        return Status.of(code, reason, offered + ": " + words);
    }
}
