package dev.headgate.yaml;

import dev.headgate.manifest.Origin;
import dev.headgate.manifest.Scalar;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** What kubectl makes of a scalar that has a tag. */
final class KubectlTag {
    private static final String YAML = "tag:yaml.org,2002:";

    private KubectlTag() {}

    static Scalar apply(String tag, String written, Origin origin) {
        List<Origin> origins = List.of(origin);
        switch (tag.startsWith(YAML) ? tag.substring(YAML.length()) : tag) {
            case "int", "float", "bool", "null" -> {
                PlainScalar sent = KubectlScalar.of(PlainScalar.of(written), written);
                if (sent != null) {
                    return new Scalar(sent.type(), sent.text(), origins);
                }
            }
            case "binary" -> {
                return new Scalar(Scalar.Type.TEXT, decoded(written), origins);
            }
            default -> {
                // any other tag leaves the text that it is
            }
        }
        return new Scalar(Scalar.Type.TEXT, written, origins);
    }

    private static String decoded(String base64) {
        try {
            return new String(Base64.getMimeDecoder().decode(base64), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return base64;
        }
    }
}
