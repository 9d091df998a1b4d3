package dev.headgate.platform;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.headgate.definition.DefinitionFields;
import dev.headgate.definition.DefinitionType;
import dev.headgate.kinds.type.ListType;
import dev.headgate.kinds.type.ObjectType;
import dev.headgate.kinds.type.Primitive;
import dev.headgate.kinds.type.Type;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every line of the tables is about a field that definitions have, and some case shows what it says. */
final class PlatformLimitsTest {
    @ParameterizedTest
    @ValueSource(strings = {"flinkcluster", "standalone"})
    void everyLimitIsOfAFieldThatThereIs(String platform) {
        for (Limit limit : PlatformLimits.of(platform)) {
            Type type = DefinitionType.of(DefinitionFields.deployment(Optional.empty()), Optional.empty());
            for (String step : limit.path().split("/")) {
                type = below(type, step).orElseThrow(() -> new AssertionError(limit.path()));
            }
            if (limit.when() == Limit.When.OTHER_FIELDS) {
                ObjectType object = (ObjectType) type;
                limit.words().forEach(name -> assertTrue(object.names().contains(name), limit.path() + " " + name));
            }
        }
    }

    private static Optional<Type> below(Type type, String step) {
        if (type instanceof ObjectType object) {
            return object.field(step);
        }
        return type instanceof ListType list
                ? Optional.of(list.items())
                : Optional.of(type).filter(Primitive.FLINK_CONFIGURATION::equals);
    }

    @ParameterizedTest
    @ValueSource(strings = {"flinkcluster", "standalone"})
    void everyLimitIsShownByACase(String platform) throws IOException {
        Path output = Path.of("src/test/resources/cases/definition/limits", platform, "output.txt");
        String shown = Files.readString(output);
        for (Limit limit : PlatformLimits.of(platform)) {
            assertTrue(shown.contains(limit.instead()), limit.path());
        }
    }
}
