package dev.headgate.definition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Every field of every version is described by a sentence, and nothing else is. */
final class DescriptionsTest {
    @Test
    void everyFieldHasADescription() {
        assertEquals(fields(), names("descriptions"));
    }

    @Test
    void descriptionsAreSentences() {
        for (String field : fields()) {
            String sentence = Descriptions.of(field).orElseThrow();
            assertTrue(sentence.matches("[A-Z].*\\."), field + ": " + sentence);
            assertTrue(sentence.length() < 220, field + ": " + sentence);
        }
    }

    @Test
    void examplesAreThoseOfFields() {
        SortedSet<String> strangers = names("examples");
        strangers.removeAll(fields());
        assertEquals("[]", strangers.toString());
    }

    private static SortedSet<String> fields() {
        SortedSet<String> fields = new TreeSet<>();
        for (String version : DefinitionFields.versions()) {
            fields.addAll(DefinitionFields.of(
                    DefinitionType.of(DefinitionFields.deployment(Optional.of(version)), Optional.of(version))));
        }
        return fields;
    }

    private static SortedSet<String> names(String bundle) {
        return new TreeSet<>(ResourceBundle.getBundle("dev.headgate.definition." + bundle, Locale.ROOT)
                .keySet());
    }
}
