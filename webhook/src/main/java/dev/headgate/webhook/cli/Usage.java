package dev.headgate.webhook.cli;

/** What {@code --help} prints. */
final class Usage {
    static final String TEXT =
            """
            Usage: java -jar headgate-webhook.jar COMMAND [OPTIONS]

            Judges changes of Flink's objects for the Kubernetes API server, by the rules that headgate renders by.

            Commands
              serve                          answers POST /validate, and /warn, which never denies, over HTTPS
              review                         answers AdmissionReviews from standard input, one a line, on standard output

            Options of both
              --settings FILE                the platform's version, and rules that are other than by default

            Options of serve
              --certificate-directory DIR    where tls.crt and tls.key are, as a mounted Secret has them; needed
              --port N                       for the API server; default 9443, 0 for any that is free
              --health-port N                for /livez, /readyz and /metrics over plain HTTP; default 8080
              --shutdown-delay SECONDS       to go on serving after SIGTERM, until the API server knows; default 5
              --settings-configmap NAMESPACE/NAME
                                             the same from settings.yaml of a ConfigMap, whenever that changes
              --no-cluster                   asks no API server for other objects: each is judged by itself

            Options of review
              --cluster FILE                 objects that are taken to exist, as several documents or a List

            Exit codes: 0 fine, 1 no certificate for 5 minutes, 2 wrong usage or input, 70 a bug of Headgate.
            """;

    private Usage() {}
}
