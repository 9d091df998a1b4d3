package dev.headgate.webhook.cli;

import dev.headgate.webhook.TestJudge;
import java.time.Duration;

/** The command line with the test's judge, to be run as a process of its own. */
public final class TestMain {
    private TestMain() {}

    public static void main(String[] arguments) {
        Duration grace = Duration.ofSeconds(Integer.getInteger("test.grace", 300));
        System.exit(Main.run((settings, cluster) -> new TestJudge(), grace, arguments));
    }
}
