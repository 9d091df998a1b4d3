package dev.headgate.yaml;

import dev.headgate.manifest.MapValue;
import dev.headgate.manifest.Scalar;
import dev.headgate.manifest.Value;
import dev.headgate.problem.Position;
import dev.headgate.problem.Problem;
import dev.headgate.problem.Problems;
import dev.headgate.problem.Source;
import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;

/** Reads the documents of a source; from SnakeYAML's events, since its nodes hide directives and would be a second tree. */
public final class YamlReader {
    private static final int MOST_DOCUMENTS = 1000;

    private YamlReader() {}

    /** The maps that a file of ours holds, one a document; after a syntax error those in front of it. */
    public static List<MapValue> read(Source source, Problems problems) {
        List<MapValue> documents = new ArrayList<>();
        for (Value root : read(source, Strictness.STRICT, Bounds.ofFile(), problems)) {
            if (root instanceof MapValue map) {
                documents.add(map);
            } else {
                problems.add(new Problem(
                        root.position(),
                        "",
                        "a document must be a map",
                        root.words(),
                        "a map of fields",
                        "write the fields of one object, each as 'name: value'"));
            }
        }
        return documents;
    }

    /**
     * What a text of others holds, YAML or JSON, whatever it is: read as kubectl does, with a warning of what other readers
     * understand differently.
     *
     * @param bounds of all that is given
     */
    public static List<Value> readAsKubectl(Source source, Bounds bounds, Problems problems) {
        return read(source, Strictness.AS_KUBECTL, bounds, problems);
    }

    private static List<Value> read(Source source, Strictness strictness, Bounds bounds, Problems problems) {
        List<Value> documents = new ArrayList<>();
        if (hasConflict(source, problems)) {
            return documents;
        }
        boolean strict = strictness == Strictness.STRICT;
        String text = strict || !JsonText.isJson(source.text()) ? source.text() : JsonText.asYaml(source.text());
        DocumentReader characters = new DocumentReader(text, source.linesBefore());
        while (characters != null) {
            int broken = read(source, characters, new Doubts(problems, strictness), bounds, problems, documents);
            boolean goesOn = broken >= 0 && !strict && !bounds.exceeded() && !problems.isFull(source);
            characters = goesOn ? characters.next(broken) : null;
        }
        return documents;
    }

    /** Adds the documents; the line, counted from 0, where they can't be read any further, or -1. */
    private static int read(
            Source source,
            DocumentReader characters,
            Doubts doubts,
            Bounds bounds,
            Problems problems,
            List<Value> documents) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE);
        Parser events = new ParserImpl(characters, options);
        Composer composer = new Composer(source, events, doubts, bounds);
        int number = 0;
        int begun = 0;
        Problem problem;
        try {
            while (!events.checkEvent(Event.ID.StreamEnd)) {
                if (events.getEvent() instanceof DocumentStartEvent start) {
                    begun = start.getStartMark().getLine() + 1;
                    refuseDirectives(source, start, problems);
                    if (++number > MOST_DOCUMENTS && doubts.isStrict()) {
                        throw new UnreadableException(new Problem(
                                position(source, start.getStartMark()),
                                null,
                                "more than " + MOST_DOCUMENTS + " documents in one file",
                                "split the file"));
                    }
                    Value root = composer.document();
                    if (!(root instanceof Scalar scalar && scalar.isNull())) {
                        documents.add(root);
                    }
                }
            }
            return -1;
        } catch (MarkedYAMLException e) {
            problem = SyntaxProblem.of(source, e);
        } catch (YAMLException e) {
            // without a mark, which SnakeYAML forgets for text that goes on behind a quotation of several lines
            problem = SyntaxProblem.behindValue(position(source, characters.getMark()));
        } catch (NumberFormatException e) {
            // SnakeYAML's answer to an escape like "\\x" that the end of the file cuts off, and to "\\UFFFFFFFF"
            problem = SyntaxProblem.unknownEscape(position(source, characters.getMark()));
        } catch (UnreadableException e) {
            problem = e.problem();
        }
        problems.add(problem);
        return Math.max(begun, problem.position().line() - 1);
    }

    /** What a merge in Git leaves for a person would read as garbage. */
    private static boolean hasConflict(Source source, Problems problems) {
        int start = source.text().startsWith("<<<<<<< ") ? 0 : source.text().indexOf("\n<<<<<<< ") + 1;
        boolean conflict = start > 0 || source.text().startsWith("<<<<<<< ");
        if (conflict) {
            int line = source.linesBefore() + 1;
            for (int i = 0; i < start; i++) {
                line += source.text().charAt(i) == '\n' ? 1 : 0;
            }
            problems.add(new Problem(
                    new Position(source, line, 1),
                    null,
                    "a merge conflict that nobody resolved",
                    "keep one side and remove the lines with <<<<<<<, ======= and >>>>>>>"));
        }
        return conflict;
    }

    private static void refuseDirectives(Source source, DocumentStartEvent start, Problems problems) {
        if (start.getVersion() != null
                || start.getTags() != null && !start.getTags().isEmpty()) {
            problems.add(new Problem(
                    position(source, start.getStartMark()),
                    null,
                    "a YAML directive, which kubectl refuses",
                    "remove the line that begins with '%'"));
        }
    }

    private static Position position(Source source, Mark mark) {
        return new Position(source, mark.getLine() + 1, mark.getColumn() + 1);
    }
}
