package dev.headgate.netflow.yang;

import com.google.gson.stream.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import org.opendaylight.yangtools.yang.common.QName;
import org.opendaylight.yangtools.yang.common.Revision;
import org.opendaylight.yangtools.yang.common.XMLNamespace;
import org.opendaylight.yangtools.yang.data.codec.gson.JSONCodecFactory;
import org.opendaylight.yangtools.yang.data.codec.gson.JSONCodecFactorySupplier;
import org.opendaylight.yangtools.yang.data.codec.gson.JsonParserStream;
import org.opendaylight.yangtools.yang.data.impl.schema.ImmutableNormalizedNodeStreamWriter;
import org.opendaylight.yangtools.yang.data.impl.schema.NormalizationResultHolder;
import org.opendaylight.yangtools.yang.model.api.ContainerSchemaNode;
import org.opendaylight.yangtools.yang.model.api.EffectiveModelContext;
import org.opendaylight.yangtools.yang.model.api.Module;
import org.opendaylight.yangtools.yang.model.spi.source.FileYangTextSource;
import org.opendaylight.yangtools.yang.model.spi.source.URLYangTextSource;
import org.opendaylight.yangtools.yang.parser.api.YangParser;
import org.opendaylight.yangtools.yang.parser.api.YangParserException;
import org.opendaylight.yangtools.yang.parser.impl.DefaultYangParserFactory;

/** The module netflow-v9 as OpenDaylight reads it. */
public final class YangModule {
    private static final XMLNamespace NAMESPACE = XMLNamespace.of("http://data-aggregator.com/ns/netflow");

    private final EffectiveModelContext context;
    private final JSONCodecFactory codecs;

    public YangModule() {
        try {
            YangParser parser = new DefaultYangParserFactory().createParser();
            parser.addSource(new FileYangTextSource(Path.of("src/main/resources/yang/netflow-v9.yang")));
            for (String imported : new String[] {"ietf-inet-types", "ietf-yang-types"}) {
                parser.addLibSource(new URLYangTextSource(
                        YangModule.class.getResource("/META-INF/yang/" + imported + "@2013-07-15.yang")));
            }
            context = parser.buildEffectiveModel();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (YangParserException e) {
            throw new AssertionError("the module has an error", e);
        }
        codecs = JSONCodecFactorySupplier.RFC7951.getShared(context);
    }

    Module module() {
        return context.findModule(
                        NAMESPACE, Optional.of(Revision.of("2026-11-21")).orElseThrow())
                .orElseThrow();
    }

    ContainerSchemaNode root() {
        return (ContainerSchemaNode) module().dataChildByName(QName.create(module().getQNameModule(), "netflow"));
    }

    /** Reads a document; throws where a name, a type or a value isn't the module's. */
    public void decode(String document) throws IOException {
        NormalizationResultHolder result = new NormalizationResultHolder();
        try (JsonParserStream parser =
                JsonParserStream.create(ImmutableNormalizedNodeStreamWriter.from(result), codecs)) {
            parser.parse(new JsonReader(new StringReader(document)));
        }
    }
}
