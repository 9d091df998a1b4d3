package dev.headgate.webhook.review;

import dev.headgate.webhook.Golden;
import dev.headgate.webhook.TestJudge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
        Golden.check(
                folder.resolve("answer.txt"),
                "POST /validate\n" + validate + "\nPOST /warn\n" + (warn.equals(validate) ? "the same\n" : warn));
    }
}
