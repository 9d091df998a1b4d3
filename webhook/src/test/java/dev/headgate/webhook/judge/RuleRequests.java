package dev.headgate.webhook.judge;

import dev.headgate.manifest.Manifest;
import dev.headgate.manifest.MapValue;
import dev.headgate.problem.Problems;
import dev.headgate.problem.Source;
import dev.headgate.yaml.YamlReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The objects of the rules' own cases as requests. */
public final class RuleRequests {
    private static final Path CASES = Path.of("../renderer/src/test/resources/rules");

    private RuleRequests() {}

    /** One that creates each, in a fixed order. */
    public static List<byte[]> all() throws IOException {
        List<Path> files;
        try (Stream<Path> paths = Files.walk(CASES)) {
            files = paths.filter(path -> path.toString().endsWith(".yaml")
                            && !path.toString().endsWith(".settings.yaml"))
                    .sorted()
                    .toList();
        }
        List<byte[]> requests = new ArrayList<>();
        for (Path file : files) {
            for (Manifest manifest : manifests(file)) {
                requests.add(ReviewRequests.of(manifest, Optional.empty()).getBytes(StandardCharsets.UTF_8));
            }
        }
        return requests;
    }

    /** The objects of a file. */
    public static List<Manifest> manifests(Path file) throws IOException {
        Problems problems = new Problems();
        List<Manifest> manifests = new ArrayList<>();
        Source source = new Source(file.toString(), "given", Files.readString(file));
        for (MapValue document : YamlReader.read(source, problems)) {
            manifests.add(Manifest.of(document).orElseThrow());
        }
        problems.throwIfAny();
        return manifests;
    }
}
