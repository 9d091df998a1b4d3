import io.javalin.Javalin;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/** The least that an admission webhook with Javalin does: allows everything. {@code java -cp JAR NoOp.java PORT KEYSTORE}. */
public final class NoOp {
    private static final Pattern UID = Pattern.compile("\"uid\":\"([^\"]*)\"");

    private NoOp() {}

    public static void main(String[] arguments) {
        SslContextFactory.Server tls = new SslContextFactory.Server();
        tls.setKeyStorePath(Path.of(arguments[1]).toString());
        tls.setKeyStorePassword("changeit");
        Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    config.jetty.addConnector((server, http) -> connector(server, http, tls, Integer.parseInt(arguments[0])));
                    config.routes.post("/validate", context -> {
                        Matcher uid = UID.matcher(context.body());
                        uid.find();
                        context.contentType("application/json")
                                .result("{\"apiVersion\":\"admission.k8s.io/v1\",\"kind\":\"AdmissionReview\",\"response\":{\"uid\":\""
                                        + uid.group(1) + "\",\"allowed\":true}}");
                    });
                })
                .start();
    }

    private static ServerConnector connector(
            org.eclipse.jetty.server.Server server, HttpConfiguration http, SslContextFactory.Server tls, int port) {
        http.addCustomizer(new SecureRequestCustomizer(false));
        ServerConnector made = new ServerConnector(
                server, new SslConnectionFactory(tls, "http/1.1"), new HttpConnectionFactory(http));
        made.setPort(port);
        return made;
    }
}
