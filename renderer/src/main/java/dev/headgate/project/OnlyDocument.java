package dev.headgate.project;

import dev.headgate.kinds.check.TypeChecker;
import dev.headgate.kinds.type.Type;
import dev.headgate.manifest.MapValue;
import dev.headgate.manifest.Origin;
import dev.headgate.problem.Problem;
import dev.headgate.problem.Problems;
import dev.headgate.problem.Source;
import dev.headgate.yaml.YamlReader;
import java.util.List;
import java.util.Map;

/** Reads a file of ours, which holds one document at most. */
public final class OnlyDocument {
    private OnlyDocument() {}

    /** The document of this type, empty where there is none. */
    public static MapValue of(Source source, Type type, Problems problems) {
        return new TypeChecker(problems, true).check(read(source, problems), type);
    }

    /** The document as it was written. */
    static MapValue read(Source source, Problems problems) {
        List<MapValue> documents = YamlReader.read(source, problems);
        if (documents.size() > 1) {
            problems.add(new Problem(
                    documents.get(1).position(), "", "a second document", "keep one document in this file"));
        }
        return documents.isEmpty()
                ? new MapValue(Map.of(), List.of(new Origin(source, 0, 0, 0, 0, null)))
                : documents.get(0);
    }
}
