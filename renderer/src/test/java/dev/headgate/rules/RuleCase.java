package dev.headgate.rules;

import dev.headgate.check.ManifestCheck;
import dev.headgate.manifest.Manifest;
import dev.headgate.manifest.MapValue;
import dev.headgate.problem.Problems;
import dev.headgate.problem.Source;
import dev.headgate.report.check.FindingText;
import dev.headgate.report.format.Paint;
import dev.headgate.rules.catalog.Catalog;
import dev.headgate.settings.Settings;
import dev.headgate.settings.SettingsReader;
import dev.headgate.yaml.YamlReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One case of a rule: rules/RULE/fail/NAME.yaml with what is found in NAME.txt, or rules/RULE/pass/NAME.yaml, in which the rule
 * finds nothing. Beside it NAME.before.yaml may hold the older state, and NAME.settings.yaml settings.
 */
public record RuleCase(Path file, String rule, boolean fails) {
    /** The folder of all cases. */
    public static final Path FOLDER = Path.of("src/test/resources/rules");

    /** Every case, in order. */
    public static List<RuleCase> all() {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .filter(file -> !file.toString().endsWith(".before.yaml")
                            && !file.toString().endsWith(".settings.yaml"))
                    .sorted()
                    .map(file -> new RuleCase(
                            file,
                            file.getParent().getParent().getFileName().toString(),
                            file.getParent().endsWith("fail")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What all rules find in it. */
    public List<Finding> findings() {
        return new ManifestCheck(Catalog.ruleSet(), settings()).findings(manifests(), before());
    }

    public List<Manifest> manifests() {
        return manifests(file);
    }

    /** The older state, if there is one. */
    public Optional<List<Manifest>> before() {
        Path before = beside(".before.yaml");
        return Files.exists(before) ? Optional.of(manifests(before)) : Optional.empty();
    }

    public Settings settings() {
        Path file = beside(".settings.yaml");
        if (!Files.exists(file)) {
            return Settings.NONE;
        }
        Problems problems = new Problems();
        Settings settings = new SettingsReader(Catalog.ruleSet().levels(), problems).read(source(file));
        problems.throwIfAny();
        return settings;
    }

    /** The file of what is found. */
    public Path expected() {
        return beside(".txt");
    }

    /** The findings as a person reads them. */
    public static String text(List<Finding> findings) {
        StringBuilder text = new StringBuilder();
        findings.forEach(finding -> FindingText.print(finding, Paint.OFF, text));
        return text.toString();
    }

    /** The YAML of a file of the case. */
    public static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file of the case, whether it exists or not: the name of its YAML with another ending. */
    public Path beside(String ending) {
        String name = file.getFileName().toString();
        return file.resolveSibling(name.substring(0, name.length() - ".yaml".length()) + ending);
    }

    private static List<Manifest> manifests(Path file) {
        Problems problems = new Problems();
        List<Manifest> manifests = new ArrayList<>();
        for (MapValue document : YamlReader.read(source(file), problems)) {
            manifests.add(Manifest.of(document).orElseThrow());
        }
        problems.throwIfAny();
        return manifests;
    }

    private static Source source(Path file) {
        return new Source(file.getFileName().toString(), "given", read(file));
    }

    @Override
    public String toString() {
        return FOLDER.relativize(file).toString().replace('\\', '/');
    }
}
