package dev.headgate.webhook.cli;

import dev.headgate.problem.InputException;
import dev.headgate.problem.Problem;
import dev.headgate.webhook.judge.Judges;
import dev.headgate.webhook.judge.RuleJudge;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** The entry point. */
public final class Main {
    private static final int INPUT = 2;
    private static final int BUG = 70;
    private static final Duration GRACE = Duration.ofMinutes(5);

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(run(RuleJudge::of, GRACE, arguments));
    }

    /**
     * One run; returns the exit code.
     *
     * @param judges make the judge
     * @param grace how long to wait for the first certificate
     */
    static int run(Judges judges, Duration grace, String... arguments) {
        try {
            return execute(judges, grace, arguments);
        } catch (UsageException e) {
            System.err.println("headgate-webhook: " + e.getMessage());
            return INPUT;
        } catch (InputException e) {
            for (Problem problem : e.problems()) {
                System.err.println(
                        "headgate-webhook: " + problem.position() + ": " + problem.message() + "; " + problem.fix());
            }
            return INPUT;
        } catch (IOException e) {
            System.err.println("headgate-webhook: standard input or output is broken: " + e.getMessage());
            return INPUT;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        } catch (RuntimeException | Error e) {
            System.err.println("headgate-webhook: this is a bug of Headgate; please report it with what follows");
            e.printStackTrace();
            return BUG;
        }
    }

    private static int execute(Judges judges, Duration grace, String[] arguments)
            throws IOException, InterruptedException {
        List<String> all = Arrays.asList(arguments);
        boolean asked = all.contains("--help") || all.contains("-h");
        if (asked || all.isEmpty()) {
            (asked ? System.out : System.err).print(Usage.TEXT);
            return asked ? 0 : INPUT;
        }
        List<String> options = all.subList(1, all.size());
        return switch (all.get(0)) {
            case "serve" -> ServeCommand.run(options, judges, grace);
            case "review" ->
                ReviewCommand.run(options, judges, System.in, new FileOutputStream(FileDescriptor.out), System.err);
            default ->
                throw new UsageException("there is no command '" + all.get(0) + "'", "use one of serve and review");
        };
    }
}
