package dev.headgate.webhook.http;

import dev.headgate.webhook.review.Status;
import dev.headgate.webhook.review.StatusJson;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.util.JavalinBindException;
import java.util.function.Consumer;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.LowResourceMonitor;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** Servers without what Javalin and Jetty add for browsers, and without a word about themselves. */
final class Javalins {
    private Javalins() {}

    /**
     * A server.
     *
     * @param errors what is answered where nothing else is
     * @param bugs told what was thrown where nothing should be
     */
    static Javalin create(
            QueuedThreadPool threads, StatusErrors errors, Consumer<Throwable> bugs, Consumer<JavalinConfig> routes) {
        threads.setDaemon(true);
        return Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.startup.showOldJavalinVersionWarning = false;
            config.startup.startupWatcherEnabled = false;
            config.http.compressionStrategy = CompressionStrategy.NONE;
            config.http.prefer405over404 = true;
            config.jetty.threadPool = threads;
            config.jetty.modifyServer(server -> prepare(server, errors));
            config.jetty.modifyServletContextHandler(context -> context.setErrorHandler(errors));
            config.jetty.modifyHttpConfiguration(http -> {
                http.setSendServerVersion(false);
                http.setUriCompliance(UriCompliance.DEFAULT); // else ways around the path would be understood
                http.addCustomizer(Javalins::refuseWebSockets);
            });
            config.router.javaLangErrorHandler((response, error) -> {
                bugs.accept(error);
                response.setStatus(500);
            });
            config.routes.exception(HttpResponseException.class, (refused, http) -> refuse(refused, http, errors));
            config.routes.exception(Exception.class, (failure, http) -> {
                bugs.accept(failure);
                answer(http, errors.of(500));
            });
            routes.accept(config);
        });
    }

    /** Opens the port. */
    static void start(Javalin javalin, int port) {
        try {
            javalin.start();
        } catch (JavalinBindException e) {
            throw new PortException(port);
        }
    }

    /** Javalin would make a session for each attempt, and keep it. */
    private static Request refuseWebSockets(Request request, HttpFields.Mutable response) {
        if (request.getHeaders().contains(HttpHeader.SEC_WEBSOCKET_VERSION)) {
            throw new HttpException.RuntimeException(400, "no web sockets here");
        }
        return request;
    }

    private static void prepare(Server server, StatusErrors errors) {
        server.setErrorHandler(errors);
        // it would close idle connections after a second when there is much to do, and lose the requests on their way
        server.removeBean(server.getBean(LowResourceMonitor.class));
    }

    private static void refuse(HttpResponseException refused, Context http, StatusErrors errors) {
        if (refused.getStatus() == 405) {
            http.header("Allow", String.join(", ", refused.getDetails().values()));
        }
        answer(http, errors.of(refused.getStatus()));
    }

    private static void answer(Context http, Status status) {
        http.status(status.code()).contentType("application/json").result(StatusJson.document(status));
    }
}
