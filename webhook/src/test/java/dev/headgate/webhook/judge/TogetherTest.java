package dev.headgate.webhook.judge;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.headgate.manifest.Manifest;
import dev.headgate.webhook.Golden;
import dev.headgate.webhook.review.Judge;
import dev.headgate.webhook.review.Outcome;
import dev.headgate.webhook.review.ReviewHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What whoever changes one object hears of others that it has a part in: a full quota, a session cluster without slots. */
final class TogetherTest {
    private static final Path CASES = Path.of("src/test/resources/together");
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    @TestFactory
    Stream<DynamicTest> cases() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.sorted().toList().stream()
                    .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> check(folder)));
        }
    }

    private static void check(Path folder) throws IOException {
        Judge judge = RuleJudge.of(given(folder, "settings.yaml"), given(folder, "cluster.yaml"));
        Manifest object = RuleRequests.manifests(folder.resolve("object.yaml")).get(0);
        Optional<Path> before = given(folder, "before.yaml");
        Optional<Manifest> old = before.isPresent()
                ? Optional.of(RuleRequests.manifests(before.get()).get(0))
                : Optional.empty();
        byte[] request = ReviewRequests.of(object, old).getBytes(StandardCharsets.UTF_8);
        Outcome.Judged judged = assertInstanceOf(Outcome.Judged.class, new ReviewHandler(judge).handle(request, true));
        Golden.check(
                folder.resolve("answer.json"),
                JSON.writeValueAsString(JSON.readTree(judged.answer()).path("response")) + "\n");
    }

    private static Optional<Path> given(Path folder, String file) {
        return Optional.of(folder.resolve(file)).filter(Files::exists);
    }
}
