package dev.headgate.flink.judge;

import static org.junit.jupiter.api.Assumptions.abort;

import dev.headgate.flink.FlinkVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Flink's own classes of one line, in a class loader of their own, asked by reflection. */
public final class FlinkJudge {
    /** The line that an ordinary build asks. */
    public static final String ORDINARY = "2.2";

    /** The others, which {@code -Dgroups=flink} asks. */
    public static final List<String> OTHERS = List.of("1.17", "1.18", "1.19", "1.20", "2.0", "2.1", "2.3");

    private static final Path JUDGES = Path.of("target/judges");
    private static final Map<String, FlinkJudge> OPEN = new ConcurrentHashMap<>();

    /** Those that were asked for, since looking for one costs more than asking it. */
    private static final Map<Class<?>, Map<String, Method>> METHODS = new ConcurrentHashMap<>();

    private final String line;
    private final ClassLoader loader;

    private FlinkJudge(String line, ClassLoader loader) {
        this.line = line;
        this.loader = loader;
    }

    /** The judge of a line; the test is skipped where its jars aren't there. */
    public static FlinkJudge of(String line) {
        if (jars(line).isEmpty()) {
            abort(line + " is absent: mvn -f renderer/judges/pom.xml package");
        }
        return OPEN.computeIfAbsent(line, FlinkJudge::open);
    }

    /** The classes of the operator 1.7.0, which bring the Flink that it was built with. */
    public static FlinkJudge operator() {
        return of("operator-1.7");
    }

    private static FlinkJudge open(String line) {
        URL[] urls = jars(line).stream().map(FlinkJudge::url).toArray(URL[]::new);
        return new FlinkJudge(line, new URLClassLoader(line, urls, ClassLoader.getPlatformClassLoader()));
    }

    /** The jars of a line, none where they were not fetched. */
    public static List<Path> jars(String line) {
        Path folder = JUDGES.resolve(line.startsWith("operator") ? line : "flink-" + line);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String line() {
        return line;
    }

    public FlinkVersion version() {
        return FlinkVersion.parse("v" + line.replace('.', '_')).orElseThrow();
    }

    /** Whether an artifact is among the jars of this line. */
    public boolean has(String artifact) {
        return jars(line).stream().anyMatch(jar -> jar.getFileName().toString().startsWith(artifact + "-"));
    }

    public Class<?> type(String name) {
        try {
            return Class.forName(name, true, loader);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("Flink " + line + " has no " + name, e);
        }
    }

    /** A configuration that holds these texts. */
    public Object configuration(Map<String, String> options) {
        return call("org.apache.flink.configuration.Configuration", "fromMap", options)
                .value();
    }

    /** The constant that a class holds. */
    public Object constant(String type, String field) {
        try {
            return type(type).getField(field).get(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a static method answers; it is chosen by its name and the number of its parameters. */
    public Answer call(String type, String method, Object... arguments) {
        return invoke(method(type(type), method, arguments), null, arguments);
    }

    /** What a method of an object answers. */
    public Answer on(Object target, String method, Object... arguments) {
        return invoke(method(target.getClass(), method, arguments), target, arguments);
    }

    /** An object made of a text. */
    public Answer create(String type, String text) {
        try {
            return new Answer(type(type).getConstructor(String.class).newInstance(text), null);
        } catch (InvocationTargetException e) {
            return new Answer(null, e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Method method(Class<?> type, String name, Object... arguments) {
        Method known =
                METHODS.computeIfAbsent(type, any -> new ConcurrentHashMap<>()).get(name);
        if (known == null || !takes(known, arguments)) {
            known = search(type, name, arguments);
            METHODS.get(type).put(name, known);
        }
        return known;
    }

    private static Method search(Class<?> type, String name, Object... arguments) {
        for (Class<?> owner = type; owner != null; owner = owner.getSuperclass()) {
            List<Method> candidates = new ArrayList<>(List.of(owner.getDeclaredMethods()));
            for (Class<?> face : owner.getInterfaces()) {
                candidates.addAll(List.of(face.getMethods()));
            }
            for (Method method : candidates) {
                if (method.getName().equals(name) && takes(method, arguments)) {
                    method.setAccessible(true);
                    return method;
                }
            }
        }
        throw new IllegalStateException("no method " + name + " in " + type);
    }

    private static boolean takes(Method method, Object... arguments) {
        Class<?>[] types = method.getParameterTypes();
        if (types.length != arguments.length) {
            return false;
        }
        for (int i = 0; i < types.length; i++) {
            if (arguments[i] != null && !types[i].isPrimitive() && !types[i].isInstance(arguments[i])) {
                return false;
            }
        }
        return true;
    }

    private static Answer invoke(Method method, Object target, Object... arguments) {
        try {
            return new Answer(method.invoke(target, arguments), null);
        } catch (InvocationTargetException e) {
            return new Answer(null, e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "Flink " + line;
    }
}
