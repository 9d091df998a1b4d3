package dev.headgate.flink.option;

import dev.headgate.flink.judge.FlinkJudge;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;

/** All options that one line of Flink has as constants, by their keys. */
final class OptionScan {
    private static final String OPTION = "org.apache.flink.configuration.ConfigOption";
    /** The jars whose options belong to a cluster's configuration; those of connectors and formats belong to a table. */
    private static final Pattern JARS = Pattern.compile(
            "flink-(core|core-api|runtime|clients|streaming-java|table-api-java|kubernetes|python|dstl-dfs|statebackend-.*)-[0-9].*");
    /** Keys without a dot are the ends of others, as factory.class is, or belong to a hint in SQL; but for these two. */
    private static final Set<String> SHORT = Set.of("external-resources", "scheduler-mode");

    private static final Set<String> RELATIVE =
            Set.of("factory.class", "filter.includes", "filter.excludes", "scope.delimiter", "internal.jobgraph-path");

    private final FlinkJudge flink;
    private final Map<String, ScannedOption> options = new TreeMap<>();

    private OptionScan(FlinkJudge flink) {
        this.flink = flink;
    }

    static Map<String, ScannedOption> of(String line) {
        OptionScan scan = new OptionScan(FlinkJudge.of(line));
        for (Path jar : FlinkJudge.jars(line)) {
            if (JARS.matcher(jar.getFileName().toString()).matches()) {
                scan.read(jar);
            }
        }
        return scan.options;
    }

    private void read(Path path) {
        try (JarFile jar = new JarFile(path.toFile())) {
            Enumeration<JarEntry> entries = jar.entries();
            List<String> names = new ArrayList<>();
            while (entries.hasMoreElements()) {
                JarEntry entry = entries.nextElement();
                String name = entry.getName();
                if (name.startsWith("org/apache/flink/") && !name.contains("/shaded/") && name.endsWith(".class")) {
                    byte[] bytes = jar.getInputStream(entry).readAllBytes();
                    if (new String(bytes, StandardCharsets.ISO_8859_1)
                            .contains("Lorg/apache/flink/configuration/ConfigOption;")) {
                        names.add(name.substring(0, name.length() - 6).replace('/', '.'));
                    }
                }
            }
            Collections.sort(names);
            names.forEach(this::read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(String name) {
        try {
            for (Field field : flink.type(name).getDeclaredFields()) {
                if (Modifier.isStatic(field.getModifiers())
                        && field.getType().getName().equals(OPTION)) {
                    field.setAccessible(true);
                    add(ScannedOption.of(flink, field.get(null)));
                }
            }
        } catch (LinkageError e) {
            // A class for which a library is missing here that it needs: none that holds options.
            if (name.endsWith("Options")) {
                throw e;
            }
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private void add(ScannedOption option) {
        String key = option.key();
        boolean whole = key.contains(".") && !RELATIVE.contains(key) || SHORT.contains(key);
        if (whole && !key.startsWith("$internal")) {
            options.merge(key, option, ScannedOption::with);
        }
    }
}
