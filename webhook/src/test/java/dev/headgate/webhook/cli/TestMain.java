package dev.headgate.webhook.cli;

import dev.headgate.webhook.TestJudge;

/** The command line with the test's judge, to be run as a process of its own. */
public final class TestMain {
    private TestMain() {}

    public static void main(String[] arguments) {
        System.exit(Main.run((settings, cluster) -> new TestJudge(), arguments));
    }
}
