package dev.headgate.overlay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.headgate.kinds.CustomKinds;
import dev.headgate.kinds.Kinds;
import dev.headgate.kinds.TypeTable;
import dev.headgate.manifest.CanonicalYaml;
import dev.headgate.manifest.MapValue;
import dev.headgate.manifest.Pointer;
import dev.headgate.overlay.read.DefinitionReader;
import dev.headgate.problem.Problems;
import dev.headgate.report.schema.DefinitionSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

/**
 * What an editor says by our schema is what a run says by our types: networknt's validator, which takes too long for a run,
 * refuses what we refuse and nothing else. Only what compares fields or items with each other is left to the run: two members
 * of a union, two items with one key, two names of one option.
 */
final class SchemaAgreementTest {
    private static final long SEED = 20;

    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
            .getSchema(DefinitionSchema.of(Optional.empty()));

    private final DefinitionReader reader = new DefinitionReader(new Kinds(TypeTable.shipped(), CustomKinds.NONE));
    private int refused;
    private int accepted;

    @Test
    void bothAcceptWhatIsShipped() {
        DefinitionFiles.shipped().forEach((file, definition) -> assertTrue(agreedOn(definition), file));
    }

    @Test
    void bothAcceptWhatIsValid() {
        valid().forEach((file, definition) -> assertTrue(agreedOn(definition), file));
    }

    @Test
    void bothRefuseWhatIsInvalid() {
        SortedMap<String, MapValue> invalid = DefinitionFiles.below(DefinitionFiles.FOLDER.resolve("invalid"));
        assertTrue(invalid.size() >= 40, invalid.size() + " files");
        invalid.forEach((file, definition) -> assertFalse(agreedOn(definition), file));
    }

    @Test
    void bothAgreeOnEverySlip() {
        for (MapValue definition : definitions()) {
            DefinitionMutations.every(definition).forEach(this::agreedOn);
        }
        assertTrue(accepted > 2_000 && refused > 5_000, accepted + " accepted, " + refused + " refused");
    }

    @Test
    void bothAgreeOnSomeSlipsAtOnce() {
        Random random = new Random(SEED);
        List<MapValue> definitions = definitions();
        for (int i = 0; i < 1_000; i++) {
            agreedOn(DefinitionMutations.some(definitions.get(i % definitions.size()), random));
        }
        assertTrue(accepted > 10 && refused > 500, accepted + " accepted, " + refused + " refused");
    }

    private static SortedMap<String, MapValue> valid() {
        SortedMap<String, MapValue> valid = DefinitionFiles.below(DefinitionFiles.FOLDER.resolve("valid"));
        valid.putAll(DefinitionFiles.below(DefinitionFiles.FOLDER.resolve("overlays")));
        return valid;
    }

    private static List<MapValue> definitions() {
        List<MapValue> definitions = new ArrayList<>(valid().values());
        definitions.addAll(DefinitionFiles.shipped().values());
        return definitions;
    }

    /** Whether both accept it. */
    private boolean agreedOn(MapValue definition) {
        Problems problems = new Problems();
        reader.read(definition, Pointer.ROOT, Optional.empty(), problems);
        List<Error> errors = SCHEMA.validate(JsonNodes.of(definition));
        if (problems.isEmpty() != errors.isEmpty()) {
            assertEquals(errors.toString(), Snippet.lines(problems), () -> CanonicalYaml.of(definition));
        }
        if (problems.isEmpty()) {
            accepted++;
        } else {
            refused++;
        }
        return problems.isEmpty();
    }
}
