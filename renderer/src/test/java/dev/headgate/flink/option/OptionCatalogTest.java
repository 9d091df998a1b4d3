package dev.headgate.flink.option;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.headgate.flink.FlinkVersion;
import dev.headgate.flink.OptionNames;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the tables of options say, by a few of them whose history is a trap. */
class OptionCatalogTest {
    private static final FlinkVersion V1_17 = new FlinkVersion(1, 17);
    private static final FlinkVersion V1_20 = new FlinkVersion(1, 20);
    private static final FlinkVersion V2_2 = new FlinkVersion(2, 2);

    @Test
    void aNameThatAVersionDoesNotKnowIsNotThere() {
        Map<String, String> both =
                Map.of("execution.savepoint.path", "s3://a", "execution.state-recovery.path", "s3://b");
        assertEquals("s3://a", FlinkConfiguration.of(both, V1_17).text("execution.state-recovery.path", ""));
        assertEquals("s3://b", FlinkConfiguration.of(both, V1_20).text("execution.savepoint.path", ""));
        assertEquals("s3://b", FlinkConfiguration.of(both, null).text("execution.savepoint.path", ""));
        Setting setting = FlinkConfiguration.of(Map.of("state.savepoints.dir", "s3://a"), V2_2)
                .find("execution.checkpointing.savepoint-dir")
                .orElseThrow();
        assertEquals(new Setting("execution.checkpointing.savepoint-dir", "state.savepoints.dir", "s3://a"), setting);
    }

    @Test
    void aFallbackIsNotARenaming() {
        for (String living : List.of(
                "jobmanager.rpc.address",
                "rest.port",
                "process.working-dir",
                "pekko.ask.timeout",
                "web.refresh-interval",
                "taskmanager.registration.timeout")) {
            assertEquals(living, OptionNames.newest(living));
        }
        assertEquals(List.of("rest.address", "jobmanager.rpc.address"), OptionNames.lookup(V2_2, "rest.address"));
        assertEquals(
                "localhost",
                FlinkConfiguration.of(Map.of("jobmanager.rpc.address", "localhost"), V2_2)
                        .text("rest.address", ""));
    }

    @Test
    void knowsSinceWhenAndUntilWhen() {
        assertTrue(OptionCatalog.find("taskmanager.heap.size", V1_20).isPresent());
        assertTrue(OptionCatalog.find("taskmanager.heap.size", V2_2).isEmpty());
        assertTrue(OptionCatalog.isKnown("taskmanager.heap.size"));
        assertTrue(OptionCatalog.find("state.savepoints.dir", V2_2).isPresent());
        assertTrue(OptionCatalog.find("execution.checkpointing.dir", V1_17).isEmpty());
        assertFalse(OptionCatalog.isKnown("taskmanager.memory.proces.size"));
        assertTrue(OptionCatalog.isOpen("metrics.reporter.prom.port"));
        OptionInfo interval =
                OptionCatalog.find("execution.checkpointing.timeout", V2_2).orElseThrow();
        assertEquals("10 min", interval.standard());
        assertEquals(OptionType.Kind.DURATION, interval.type().kind());
    }

    @Test
    void keepsOnePlaceForAnOptionThatIsReplaced() {
        FlinkConfiguration configuration = FlinkConfiguration.of(Map.of("state.backend", "rocksdb", "other", "x"), V2_2)
                .with("state.backend.type", "hashmap");
        assertEquals(Map.of("state.backend.type", "hashmap", "other", "x"), configuration.options());
    }
}
