package dev.headgate.kinds;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Writes the text of the two files that {@link TypeTable} reads. */
final class TypeTableGenerator {
    private TypeTableGenerator() {}

    /** @param documents the API server's OpenAPI v3 documents, one for each group and version */
    static String core(List<String> documents) {
        return CoreTypes.text(new OpenApi(documents));
    }

    /**
     * @param crds a folder with one of CRDs for each release of the operator that Maven has
     * @param coreTypes the text of core.types
     */
    static String flink(Path crds, String coreTypes) throws IOException {
        TypeBlocks core = TypeBlocks.parse(coreTypes);
        return FlinkTypes.text(OperatorReleases.read(crds, core), core);
    }
}
