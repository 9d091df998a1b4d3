package dev.headgate.netflow.cli;

import dev.headgate.netflow.options.WrongOption;
import dev.headgate.netflow.options.WrongOptionsException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The entry point of netflow.jar. */
public final class Main {
    private static final int INPUT = 2;
    private static final int BUG = 70;

    private Main() {}

    public static void main(String[] arguments) {
        // Kafka turns words into names of constants by the rules of this machine's language: in Turkish it doesn't
        // start
        Locale.setDefault(Locale.ROOT);
        System.exit(run(arguments));
    }

    /** One run; returns the exit code. */
    static int run(String... arguments) {
        try {
            return execute(Arrays.asList(arguments));
        } catch (UsageException e) {
            System.err.println("netflow: " + e.getMessage());
            return INPUT;
        } catch (WrongOptionsException e) {
            for (WrongOption wrong : e.all()) {
                System.err.println("netflow: " + wrong);
            }
            return INPUT;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        } catch (Exception | Error e) {
            System.err.println("netflow: this is a bug of Headgate; please report it with what follows");
            e.printStackTrace();
            return BUG;
        }
    }

    private static int execute(List<String> all) throws Exception {
        boolean asked = all.contains("--help") || all.contains("-h");
        if (asked || all.isEmpty()) {
            (asked ? System.out : System.err).print(Usage.text());
            return asked ? 0 : INPUT;
        }
        List<String> options = all.subList(1, all.size());
        return switch (all.get(0)) {
            case "run" -> RunCommand.run(options, System.err);
            case "normalize" -> NormalizeCommand.run(options, System.in, System.err);
            case "demo" -> DemoCommand.run(options, System.out, System.err);
            default ->
                throw new UsageException(
                        "there is no command '" + all.get(0) + "'", "use one of run, normalize and demo");
        };
    }
}
