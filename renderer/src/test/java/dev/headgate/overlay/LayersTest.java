package dev.headgate.overlay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.headgate.manifest.CanonicalYaml;
import dev.headgate.render.RenderedTarget;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the documents of layers meet: a file patches, a folder adds, and each finds its object or is a problem. */
class LayersTest {
    private static final String SETTINGS =
            """
            apiVersion: v1
            kind: ConfigMap
            metadata:
              name: settings
              namespace: streaming
            data:
              level: info
            """;
    private static final String SERVICE =
            """
            apiVersion: v1
            kind: Service
            metadata:
              name: web
              namespace: streaming
            spec:
              type: ClusterIP
            """;
    private static final String WITHOUT_SERVICE =
            """
            apiVersion: v1
            kind: Service
            metadata: {name: web}
            $patch: delete
            """;

    @TempDir
    Path folder;

    private ProjectFolder project;

    @BeforeEach
    void empty() {
        project = new ProjectFolder(folder)
                .with("dev/environment.yaml", "components: [fast]\n")
                .with("components/fast.yaml", "")
                .with("dev/app.yaml", "");
    }

    @Test
    void theFileAndTheFolderOfABaseAdd() {
        project.with("base/app.yaml", SETTINGS).with("base/app/service.yaml", SERVICE);

        gives(SETTINGS + "---\n" + SERVICE);
    }

    @Test
    void theFileOfAnOverlayPatchesAndItsFolderAdds() {
        project.with("base/app.yaml", SETTINGS)
                .with("dev/app/service.yaml", SERVICE)
                .with(
                        "dev/app.yaml",
                        """
                        apiVersion: v1
                        kind: ConfigMap
                        metadata: {name: settings}
                        data: {level: debug}
                        """);

        gives(SETTINGS.replace("info", "debug") + "---\n" + SERVICE);
    }

    @Test
    void theDirectiveDeleteRemovesAnObject() {
        project.with("base/app.yaml", SETTINGS + "---\n" + SERVICE).with("dev/app.yaml", WITHOUT_SERVICE);

        gives(SETTINGS);
    }

    @Test
    void whatOneLayerRemovesALaterOneMayAdd() {
        project.with("base/app.yaml", SETTINGS + "---\n" + SERVICE)
                .with("components/fast.yaml", WITHOUT_SERVICE)
                .with("dev/app/service.yaml", SERVICE.replace("ClusterIP", "NodePort"));

        gives(SETTINGS + "---\n" + SERVICE.replace("ClusterIP", "NodePort"));
    }

    @Test
    void theDirectiveReplaceKeepsNothingOfAnObject() {
        project.with("base/app.yaml", SETTINGS)
                .with(
                        "dev/app.yaml",
                        """
                        $patch: replace
                        apiVersion: v1
                        kind: ConfigMap
                        metadata: {name: settings, namespace: batch}
                        data: {mode: fast}
                        """);

        gives(
                """
                apiVersion: v1
                kind: ConfigMap
                metadata:
                  name: settings
                  namespace: batch
                data:
                  mode: fast
                """);
    }

    @Test
    void theVersionOfAnObjectDoesNotTellItApart() {
        String widget =
                """
                apiVersion: example.com/v1
                kind: Widget
                metadata:
                  name: web
                  namespace: streaming
                spec:
                  size: 1
                """;
        project.with("base/app.yaml", widget.replace("/v1", "/v1beta1"))
                .with("dev/app.yaml", widget.replace("size: 1", "turns: 2"));

        gives(widget + "  turns: 2\n");
    }

    @Test
    void aFileThatPatchesNothingIsAProblem() {
        project.with("base/app.yaml", SETTINGS)
                .with("dev/app.yaml", SETTINGS.replace("name: settings", "name: setings") + "---\n" + WITHOUT_SERVICE);

        fails(
                """
                environments/dev/app.yaml:4:9 /metadata/name \
                this patches nothing: no lower layer has a ConfigMap setings: expected one of ConfigMap settings: \
                did you mean ConfigMap settings?
                environments/dev/app.yaml:11:18 /metadata/name \
                this patches nothing: no lower layer has a Service web: expected one of ConfigMap settings: \
                correct kind and name, or remove the document
                """);
    }

    @Test
    void aFolderThatAddsWhatIsThereIsAProblem() {
        project.with("base/app.yaml", SETTINGS).with("dev/app/settings.yaml", SETTINGS);

        fails(
                """
                environments/dev/app/settings.yaml:1:1  \
                a lower layer has ConfigMap settings already, at environments/base/app.yaml:1:1; a folder only adds: \
                to change it, move this document into the file beside the folder
                """);
    }

    @Test
    void oneLayerSaysAThingOnce() {
        project.with("base/app.yaml", SETTINGS).with("base/app/settings.yaml", SETTINGS);

        fails(
                """
                environments/base/app/settings.yaml:1:1  \
                ConfigMap settings occurs twice in one layer, first at environments/base/app.yaml:1:1: \
                merge the two, or remove one
                """);
    }

    @Test
    void withoutABaseTheOverlayAddsWhatAComponentPatches() {
        project.with("dev/app.yaml", SETTINGS)
                .with(
                        "components/fast.yaml",
                        """
                        apiVersion: v1
                        kind: ConfigMap
                        metadata: {name: settings}
                        data: {level: debug, mode: fast}
                        """);

        gives(SETTINGS + "  mode: fast\n");
    }

    @Test
    void withoutABaseWhatOnlyAComponentPatchesIsAProblem() {
        project.with("dev/app.yaml", SERVICE).with("components/fast.yaml", SETTINGS);

        fails(
                """
                environments/components/fast.yaml:4:9 /metadata/name \
                this patches nothing: no lower layer has a ConfigMap settings: expected one of Service web: \
                correct kind and name, or move the document into the folder beside this file to add it
                """);
    }

    @Test
    void operationsComeAfterTheDocumentsOfTheirLayer() {
        project.with("base/app.yaml", SETTINGS)
                .with("dev/app/service.yaml", SERVICE)
                .with(
                        "dev/app.yaml",
                        """
                        patches:
                        - target: {kind: ConfigMap, name: settings}
                          patch:
                          - {op: test, path: /data/level, value: debug}
                          - {op: move, from: /data/level, path: /data/log.level}
                        - target: {kind: Service, name: web}
                          patch: [{op: replace, path: /spec/type, value: NodePort}]
                        ---
                        apiVersion: v1
                        kind: ConfigMap
                        metadata: {name: settings}
                        data: {level: debug}
                        """);

        gives(SETTINGS.replace("level: info", "log.level: debug") + "---\n" + SERVICE.replace("ClusterIP", "NodePort"));
    }

    @Test
    void operationsMustFindTheirObjectAndLeaveItsNameAndTypesAlone() {
        project.with("base/app.yaml", SETTINGS + "---\n" + SERVICE)
                .with(
                        "dev/app.yaml",
                        """
                        patches:
                        - target: {kind: ConfigMap, name: setting}
                          patch: [{op: remove, path: /data}]
                        - target: {kind: ConfigMap, name: settings}
                          patch: [{op: replace, path: /metadata/name, value: other}]
                        - target: {kind: Service, name: web}
                          patch: [{op: add, path: /spec/typ, value: NodePort}]
                        - target: {kind: Service}
                          patch: []
                        """);

        fails(
                """
                environments/dev/app.yaml:2:3 /patches/0/target \
                this patches nothing: no layer up to this one has a ConfigMap setting: did you mean ConfigMap settings?
                environments/dev/app.yaml:4:3 /patches/1 \
                a patch changes what ConfigMap settings is called: leave apiVersion, kind and metadata.name as they are
                environments/dev/app.yaml:7:38 /spec/typ 'spec' has no field 'typ': did you mean 'type'?
                environments/dev/app.yaml:8:3 /patches/3/target \
                a patch without a target's kind and name: add target: {kind: ..., name: ...}
                """);
    }

    private void gives(String yaml) {
        RenderedTarget target = project.render().targets().get(0);
        assertEquals("", Snippet.lines(target.problems()));
        assertEquals(
                yaml,
                target.manifests().values().stream()
                        .map(object -> CanonicalYaml.of(object.tree()))
                        .collect(Collectors.joining("---\n")));
    }

    private void fails(String lines) {
        assertEquals(lines, Snippet.lines(project.render().targets().get(0).problems()));
    }
}
