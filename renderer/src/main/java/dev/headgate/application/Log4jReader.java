package dev.headgate.application;

import dev.headgate.definition.LoggingSection;
import dev.headgate.flink.FlinkVersion;
import dev.headgate.manifest.ListValue;
import dev.headgate.manifest.MapValue;
import dev.headgate.manifest.Pointer;
import dev.headgate.manifest.Scalar;
import dev.headgate.manifest.Value;
import dev.headgate.problem.Problem;
import dev.headgate.problem.Problems;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the Log4j file that a running job is to notice changes of, and says where it couldn't. */
final class Log4jReader {
    private static final Pointer ON_CHANGE =
            Pointer.ROOT.child("logging").child("log4j").child("onChange");
    private static final Pattern MONITORED =
            Pattern.compile("^[ \t]*monitorInterval[ \t]*[=:][ \t]*[1-9][0-9]*[ \t]*$", Pattern.MULTILINE);

    private static final Pattern FILE = Pattern.compile("-Dlog4j2?\\.configurationFile=");

    private final MapValue definition;
    private final Problems problems;

    Log4jReader(MapValue definition, Problems problems) {
        this.definition = definition;
        this.problems = problems;
    }

    /** The file; empty where a change restarts the job, which is the operator's own way. */
    Optional<LiveLog4j> live() {
        Value onChange = ON_CHANGE.in(definition).orElse(null);
        if (!(onChange instanceof Scalar word) || !word.text().equals("none")) {
            return Optional.empty();
        }
        Optional<MapValue> files = definition.map("logConfiguration");
        Value text = files.isEmpty() ? null : files.get().members().get(LoggingSection.LOG4J);
        if (!(text instanceof Scalar content)) {
            problem(
                    word,
                    ON_CHANGE,
                    "there is no log4j file to watch",
                    "add 'from:' or 'content:', or remove onChange");
            return Optional.empty();
        }
        refuseOldFlink(word);
        if (!MONITORED.matcher(content.text()).find()) {
            problem(
                    word,
                    ON_CHANGE,
                    "Log4j reads a file again only if the file says how often",
                    "add a line 'monitorInterval = 30' (seconds) to it, or remove onChange");
        }
        refuseOtherFile();
        refuseTaken("/env", definition.members().get("env"));
        for (String holder : new String[] {"", "/jobManager", "/taskManager"}) {
            refuseTaken(holder);
        }
        return Optional.of(new LiveLog4j(content, word.origins()));
    }

    /** Up to 1.20.0 Flink has Log4j 2.17, which takes the file that Flink's scripts name before any other. */
    private void refuseOldFlink(Scalar word) {
        Optional<FlinkVersion> version = definition.text("flinkVersion").flatMap(FlinkVersion::parse);
        if (version.isPresent() && !version.get().isAtLeast(2, 0)) {
            problem(
                    word,
                    ON_CHANGE,
                    "before Flink 2.0 a running job doesn't notice a changed log4j file",
                    "remove onChange: then the operator restarts the job");
        }
    }

    /** Options of the JVM that name another file: which of the two Log4j takes is a matter of their order. */
    private void refuseOtherFile() {
        Optional<MapValue> options = definition.map("flinkConfiguration");
        if (options.isEmpty()) {
            return;
        }
        for (Map.Entry<String, Value> option : options.get().members().entrySet()) {
            boolean names = option.getKey().startsWith("env.java.opts")
                    && option.getValue() instanceof Scalar arguments
                    && FILE.matcher(arguments.text()).find();
            if (names) {
                problems.add(new Problem(
                        option.getValue().position(),
                        Pointer.ROOT
                                .child("flinkConfiguration")
                                .child(option.getKey())
                                .toString(),
                        "'" + option.getKey()
                                + "' names another log4j file than the one that a running job is to watch",
                        "remove that argument, or remove logging.log4j.onChange"));
            }
        }
    }

    private void refuseTaken(String holder) {
        Pointer template =
                Pointer.parse(holder + "/podTemplate/spec/containers").orElseThrow();
        if (template.in(definition).orElse(null) instanceof ListValue containers) {
            for (int i = 0; i < containers.items().size(); i++) {
                if (containers.items().get(i) instanceof MapValue container
                        && container.says("name", Application.MAIN_CONTAINER)) {
                    refuseTaken(
                            template.child(i).child("env").toString(),
                            container.members().get("env"));
                }
            }
        }
    }

    private void refuseTaken(String at, Value variables) {
        if (!(variables instanceof ListValue list)) {
            return;
        }
        for (int i = 0; i < list.items().size(); i++) {
            if (list.items().get(i) instanceof MapValue variable && variable.says("name", Application.JVM_ARGUMENTS)) {
                problems.add(
                        new Problem(
                                variable.position(),
                                at + "/" + i,
                                "the variable " + Application.JVM_ARGUMENTS + " is what names the log4j file to watch",
                                "write options of the JVM under flinkConfiguration as env.java.opts.all, or remove logging.log4j.onChange"));
            }
        }
    }

    private void problem(Scalar word, Pointer at, String what, String fix) {
        problems.add(new Problem(word.origin().namePosition(), at.toString(), what, fix));
    }
}
