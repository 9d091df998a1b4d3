package dev.headgate.netflow.normalize;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import dev.headgate.netflow.Cases;
import dev.headgate.netflow.yang.Profile;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines leave little behind: their documents, and hardly more. */
final class AllocationTest {
    private static final int LINES = 2000;
    private static final long MOST = 2000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fork-tcp-ipv4",
                "fork-tcp-ipv6",
                "v1-release-1-1",
                "v1-release-1-3-mpls",
                "v2-release-2-2",
                "v2-mpls"
            })
    void aLine(String name) throws IOException {
        byte[] line = Cases.line(name);
        Normalizer normalizer = new Normalizer(Profile.RFC7951);
        allocated(normalizer, line); // the first lines make tables of names
        long each = allocated(normalizer, line) / LINES;
        assertTrue(each < MOST, each + " bytes");
    }

    private static long allocated(Normalizer normalizer, byte[] line) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < LINES; i++) {
            assertTrue(normalizer.normalize(line) instanceof NormalizedFlow);
        }
        return threads.getCurrentThreadAllocatedBytes() - before;
    }
}
