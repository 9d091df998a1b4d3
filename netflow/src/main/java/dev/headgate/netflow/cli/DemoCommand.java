package dev.headgate.netflow.cli;

import dev.headgate.netflow.demo.Demo;
import dev.headgate.netflow.demo.DemoOptions;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** {@code demo}: everything in this process, and a table of rates at the end. */
final class DemoCommand {
    private static final int INCOMPLETE = 1;

    private DemoCommand() {}

    static int run(List<String> arguments, PrintStream out, PrintStream progress) throws Exception {
        Demo demo = new Demo(options(arguments), out, progress);
        CountDownLatch done = new CountDownLatch(1);
        Thread stop = new Thread(() -> {
            demo.stop();
            try {
                done.await(90, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        Runtime.getRuntime().addShutdownHook(stop);
        try (TemporaryFolder folder = TemporaryFolder.create()) {
            return demo.run(folder.path()) ? 0 : INCOMPLETE;
        } finally {
            done.countDown();
            removeHook(stop);
        }
    }

    private static DemoOptions options(List<String> arguments) {
        long lines = DemoOptions.DEFAULT.lines();
        int parallelism = DemoOptions.DEFAULT.parallelism();
        boolean exactlyOnce = false;
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (argument.equals("--exactly-once")) {
                exactlyOnce = true;
            } else if (argument.equals("--lines")) {
                lines = number(arguments, ++i, 100_000_000);
            } else if (argument.equals("--parallelism")) {
                parallelism = number(arguments, ++i, 128);
            } else {
                throw new UsageException(
                        "demo has no option '" + argument + "'", "use --lines N, --parallelism N or --exactly-once");
            }
        }
        return new DemoOptions(lines, parallelism, exactlyOnce);
    }

    private static int number(List<String> arguments, int at, int most) {
        String text = at < arguments.size() ? arguments.get(at) : "";
        if (!text.matches("[1-9][0-9]{0,8}") || Integer.parseInt(text) > most) {
            throw new UsageException(
                    arguments.get(at - 1) + " is '" + text + "'", "give a whole number from 1 to " + most);
        }
        return Integer.parseInt(text);
    }

    private static void removeHook(Thread stop) {
        try {
            Runtime.getRuntime().removeShutdownHook(stop);
        } catch (IllegalStateException e) {
            // it runs already
            return;
        }
    }
}
