package dev.headgate.webhook.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Replicas that come and go, in the order in which Kubernetes has things happen, while changes are made under failurePolicy Fail. */
@Tag("cert-manager")
@Timeout(600)
final class RolloutTest {
    /** What an API server says of a replica that is gone without a word. */
    private static final Pattern GONE =
            Pattern.compile("failed calling webhook.*(connection refused|EOF|connection reset by peer|broken pipe)");

    @TempDir
    Path folder;

    private Installed installed;
    private List<Replica> replicas;

    @BeforeEach
    void install() throws IOException, InterruptedException {
        installed = Installed.in(folder);
        replicas = installed.twoReplicas();
    }

    @AfterEach
    void remove() throws IOException, InterruptedException {
        if (installed != null) {
            installed.close();
        }
    }

    /** One more, then one less, as the Deployment says; the API server may learn of it before or after the replica. */
    @Test
    void aRollingUpdateLosesNoRequest() throws Exception {
        try (Traffic traffic = new Traffic()) {
            traffic.await(50);
            Replica three = installed.replica("three");
            three.endpoint(true);
            replicas.get(0).endpoint(false);
            replicas.get(0).signal("TERM");
            Replica four = installed.replica("four");
            four.endpoint(true);
            replicas.get(1).signal("TERM");
            Thread.sleep(2000);
            replicas.get(1).endpoint(false);
            replicas.get(0).awaitEnd();
            replicas.get(1).awaitEnd();
            traffic.await(300);
            assertEquals(List.of(), traffic.lost());
            assertEquals(List.of(), traffic.admitted());
            assertTrue(three.reviews() + four.reviews() > 0);
        }
    }

    /** One goes with its node, and only then comes another one. */
    @Test
    void aDrainedNodeLosesNoRequest() throws Exception {
        try (Traffic traffic = new Traffic()) {
            traffic.await(50);
            int instead = 0;
            for (Replica replica : replicas) {
                replica.signal("TERM");
                replica.endpoint(false);
                replica.awaitEnd();
                traffic.await(100);
                installed.replica("instead-" + instead++).endpoint(true);
            }
            traffic.await(100);
            assertEquals(List.of(), traffic.lost());
            assertEquals(List.of(), traffic.admitted());
        }
    }

    /** Nobody is told: what is on its way is lost, and what is sent there until the API server knows. */
    @Test
    void aReplicaThatIsKilledLosesNothingOnceItIsKnown() throws Exception {
        try (Traffic traffic = new Traffic()) {
            traffic.await(50);
            Replica busiest = replicas.get(0).reviews() > replicas.get(1).reviews() ? replicas.get(0) : replicas.get(1);
            busiest.signal("KILL");
            busiest.endpoint(false);
            traffic.await(200); // by now the API server has learned of it
            int lost = traffic.lost().size();
            traffic.await(500);
            assertEquals(lost, traffic.lost().size(), "once it is known");
            for (String text : traffic.lost()) {
                assertTrue(GONE.matcher(text).find(), text);
            }
            assertEquals(List.of(), traffic.admitted());
            System.err.println("lost with a replica that was killed: " + lost);
        }
    }
}
