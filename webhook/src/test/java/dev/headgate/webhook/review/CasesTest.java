package dev.headgate.webhook.review;

import dev.headgate.webhook.Golden;
import dev.headgate.webhook.TestJudge;
import dev.headgate.webhook.judge.RuleJudge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The handler by example: each folder below reviews/ has a request.json and what is answered to it. */
final class CasesTest {
    private static final Path CASES = Path.of("src/test/resources/reviews");

    @TestFactory
    Stream<DynamicTest> cases() throws IOException {
        try (Stream<Path> paths = Files.walk(CASES)) {
            List<Path> folders = paths.filter(path -> Files.exists(path.resolve("request.json")))
                    .sorted()
                    .toList();
            return folders.stream()
                    .map(folder ->
                            DynamicTest.dynamicTest(CASES.relativize(folder).toString(), () -> run(folder)));
        }
    }

    private static void run(Path folder) throws IOException {
        ReviewHandler handler = new ReviewHandler(new TestJudge());
        byte[] request = Files.readAllBytes(folder.resolve("request.json"));
        String validate = Answers.of(handler.handle(request, true));
        String warn = Answers.of(handler.handle(request, false));
        StringBuilder answers = new StringBuilder(
                "POST /validate\n" + validate + "\nPOST /warn\n" + (warn.equals(validate) ? "the same\n" : warn));
        if (folder.startsWith(CASES.resolve("passed"))) { // what passes isn't for one judge alone to decide
            ReviewHandler rules = new ReviewHandler(RuleJudge.of(Optional.empty(), Optional.empty()));
            String judged = Answers.of(rules.handle(request, true));
            answers.append("\nby the rules\n").append(judged.equals(validate) ? "the same\n" : judged);
        }
        Golden.check(folder.resolve("answer.txt"), answers.toString());
    }
}
