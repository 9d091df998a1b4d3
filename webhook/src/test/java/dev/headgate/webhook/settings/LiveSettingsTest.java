package dev.headgate.webhook.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.headgate.rules.Level;
import dev.headgate.webhook.Golden;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What holds whatever becomes of the ConfigMap; settings/states.txt is the whole story. */
final class LiveSettingsTest {
    private static final String RULE = "managed-memory-unused";
    private static final Duration GRACE = Duration.ofSeconds(60);

    private final StringBuilder story = new StringBuilder();
    private final LiveSettings settings =
            new LiveSettings(new ConfigMapName("headgate", "headgate-settings"), GRACE, new Told());

    /** Writes down what is told. */
    private final class Told implements SettingsListener {
        @Override
        public void applied(ConfigMap map) {
            story.append("told: applied ").append(map.version()).append('\n');
        }

        @Override
        public void refused(ConfigMap map, List<String> problems) {
            story.append("told: refused ").append(map.version()).append('\n');
        }

        @Override
        public void gone(String problem, boolean defaultsHold) {
            story.append("told: gone, ").append(defaultsHold ? "the defaults hold\n" : "the last ones hold\n");
        }

        @Override
        public void unknown(String problem) {
            story.append("told: unknown\n");
        }
    }

    @Test
    void theLastGoodOnesHold() {
        state("at the start");
        settings.unknown("the API server doesn't answer");
        state("the API server is away");
        settings.unknown("the API server doesn't answer");
        state("and stays away");
        found("1", "rules: {managed-memory-unused: error}\n");
        state("found");
        found("1", "rules: {managed-memory-unused: error}\n");
        state("found again");
        found("2", "rules: {managed-memory-unsed: error, max-parallelism-changed: loud}\nlocked: 5\nplatform: {}\n");
        state("something that nobody understands");
        found("3", "rules: [\n");
        state("no YAML");
        settings.found(new ConfigMap("u", "4", Map.of("settings.yml", "rules: {}\n")));
        state("under another name");
        found("5", " \n");
        state("empty where there were good ones");
        settings.unknown("RBAC doesn't allow it");
        state("rights taken away");
        found("4", "rules: {managed-memory-unused: ignored}\n");
        state("good again");
        long now = 1_000_000_000_000L;
        settings.gone(now);
        state("deleted");
        settings.gone(now + GRACE.toNanos() - 1);
        state("nearly a minute later");
        found("5", "rules: {managed-memory-unused: error}\n");
        state("replaced");
        settings.gone(now);
        settings.gone(now + GRACE.toNanos());
        state("deleted for good");
        found("6", "");
        state("empty");
        Golden.check(Path.of("src/test/resources/settings/states.txt"), story.toString());
    }

    @Test
    void namesAreWhatKubernetesTakesForNames() {
        assertEquals(
                Optional.of(new ConfigMapName("headgate", "headgate.settings")),
                ConfigMapName.parse("headgate/headgate.settings"));
        for (String wrong : List.of("", "/", "headgate", "headgate/", "/a", "a/b/c", "A/b", "a.b/c", "a/-b", "a/b\n")) {
            assertEquals(Optional.empty(), ConfigMapName.parse(wrong), wrong);
        }
    }

    private void found(String version, String text) {
        settings.found(new ConfigMap("u", version, Map.of("settings.yaml", text)));
    }

    private void state(String what) {
        Level level = settings.get().levels(Optional.of("streaming")).chosen().get(RULE);
        story.append("== ").append(what).append('\n');
        story.append(RULE)
                .append(": ")
                .append(level == null ? "by default" : level.name())
                .append('\n');
        story.append(settings.isAnswered() ? "" : "not answered yet\n");
        story.append(settings.isCurrent() ? "current\n" : "not current\n");
        settings.notes().forEach(note -> story.append(note).append('\n'));
        story.append('\n');
    }
}
