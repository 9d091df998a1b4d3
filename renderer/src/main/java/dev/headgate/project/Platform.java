package dev.headgate.project;

import dev.headgate.manifest.MapValue;
import dev.headgate.manifest.Scalar;
import dev.headgate.manifest.Value;
import dev.headgate.problem.Position;
import dev.headgate.problem.Problem;
import dev.headgate.problem.Problems;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What runs Flink in an environment, or one application there.
 *
 * @param kind flink-operator, flinkcluster or standalone
 * @param version the operator's version, or empty where nobody said
 * @param configuration the options of Flink that the operator's installation adds; empty where nobody said
 * @param stated where the kind is said, or empty where nobody said
 */
public record Platform(
        String kind, Optional<String> version, Optional<Map<String, String>> configuration, Optional<Position> stated) {
    private static final Pattern VERSION = Pattern.compile("v?[0-9]{1,4}(\\.[0-9]{1,4}){0,2}(-[A-Za-z0-9.]{1,30})?");

    /** What holds where nothing is said. */
    public static final Platform UNSTATED =
            new Platform("flink-operator", Optional.empty(), Optional.empty(), Optional.empty());

    /** The version of the Apache operator, by which the fields of its kinds are known. */
    public Optional<String> operatorVersion() {
        return kind.equals("flink-operator") ? version : Optional.empty();
    }

    /** Reports a version that can't be one: it would be taken for the oldest. */
    public static void check(MapValue document, Problems problems) {
        if (document.members().get("platform") instanceof MapValue platform
                && platform.members().get("version") instanceof Scalar version
                && version.type() == Scalar.Type.TEXT
                && !VERSION.matcher(version.text()).matches()) {
            problems.addIfFirst(new Problem(
                    version.position(),
                    "/platform/version",
                    "'" + version.text() + "' is no version of an operator",
                    "write it like \"1.15.0\", or leave it out if it isn't known"));
        }
    }

    /** This platform with what a document says in addition; another kind has another version. */
    public Platform with(MapValue platform) {
        Optional<String> said = platform.text("version");
        if (said.isPresent() && !VERSION.matcher(said.get()).matches()) {
            said = Optional.empty(); // reported when the document was read
        }
        Optional<Map<String, String>> options = configuration(platform);
        String newKind = platform.text("kind").orElse(kind);
        boolean same = newKind.equals(kind);
        return new Platform(
                newKind,
                said.isPresent() || !same ? said : version,
                options.isPresent() || !same ? options : configuration,
                platform.text("kind").isPresent()
                        ? Optional.of(platform.members().get("kind").position())
                        : stated);
    }

    /** The platform of one application here; another version is another installation, of whose options nothing is known. */
    public Platform of(MapValue application) {
        Platform own = with(application);
        boolean elsewhere =
                !own.version.equals(version) && application.map("configuration").isEmpty();
        return elsewhere ? new Platform(own.kind, own.version, Optional.empty(), own.stated) : own;
    }

    /** The options, which were made flat text when the document was checked. */
    private static Optional<Map<String, String>> configuration(MapValue platform) {
        Optional<MapValue> options = platform.map("configuration");
        if (options.isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> texts = new LinkedHashMap<>();
        for (Map.Entry<String, Value> option : options.get().members().entrySet()) {
            if (option.getValue() instanceof Scalar text) {
                texts.put(option.getKey(), text.text());
            }
        }
        return Optional.of(texts);
    }
}
