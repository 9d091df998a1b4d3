package dev.headgate.overlay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.headgate.kinds.type.Primitive;
import dev.headgate.kinds.type.Type;
import dev.headgate.manifest.CanonicalYaml;
import dev.headgate.manifest.MapValue;
import dev.headgate.manifest.Pointer;
import dev.headgate.overlay.merge.Merge;
import dev.headgate.problem.Problems;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** How an overlay's part of a pod is laid over the base's. */
class MergeTest {
    @Nested
    class Lists {
        @Test
        void namedItemsMergeInTheLowerLayersOrderWithNewOnesBehind() {
            pod(
                            """
                    containers:
                    - name: main
                      image: main:1
                    - name: sidecar
                      image: sidecar:1
                    """,
                            """
                    containers:
                    - name: log
                      image: log:1
                    - name: sidecar
                      image: sidecar:2
                    """)
                    .gives(
                            """
                    containers:
                    - name: main
                      image: main:1
                    - name: sidecar
                      image: sidecar:2
                    - name: log
                      image: log:1
                    """);
        }

        @Test
        void mountsMergeByTheirPathNotByTheirName() {
            pod(
                            """
                    containers:
                    - name: main
                      volumeMounts:
                      - {mountPath: /a, name: data}
                      - {mountPath: /b, name: data}
                    """,
                            """
                    containers:
                    - name: main
                      volumeMounts:
                      - {mountPath: /b, name: other, readOnly: true}
                    """)
                    .gives(
                            """
                    containers:
                    - name: main
                      volumeMounts:
                      - name: data
                        mountPath: /a
                      - name: other
                        mountPath: /b
                        readOnly: true
                    """);
        }

        @Test
        void portsMergeByNumberAndProtocolWhichIsTcpUnlessItSays() {
            pod(
                            """
                    containers:
                    - name: main
                      ports:
                      - {containerPort: 53, protocol: UDP, name: dns}
                      - {containerPort: 53, name: dns-tcp}
                    """,
                            """
                    containers:
                    - name: main
                      ports:
                      - {containerPort: 53, protocol: TCP, name: dns-stream}
                    """)
                    .gives(
                            """
                    containers:
                    - name: main
                      ports:
                      - name: dns
                        containerPort: 53
                        protocol: UDP
                      - name: dns-stream
                        containerPort: 53
                        protocol: TCP
                    """);
        }

        @Test
        void plainListsAreReplaced() {
            pod(
                            """
                    containers:
                    - {name: main, args: [a, b, c]}
                    """,
                            """
                    containers:
                    - {name: main, args: [d]}
                    """)
                    .gives(
                            """
                    containers:
                    - name: main
                      args:
                      - d
                    """);
        }

        @Test
        void listsOfUnknownTypeAreReplacedWhateverTheirItemsAreCalled() {
            MergeTest.lay("items: [{name: a, x: 1}, {name: b}]\n", "items: [{name: a, z: 2}]\n", Primitive.ANYTHING)
                    .gives(
                            """
                    items:
                    - name: a
                      z: 2
                    """);
        }

        @Test
        void anItemWithoutItsKeyIsAProblem() {
            pod("containers: [{name: main, image: main:1}]\n", "containers: [{image: main:2}]\n")
                    .fails(
                            """
                    overlay.yaml:1:14 /containers/0 an item without name can't be merged: \
                    add name, which tells the items of 'containers' apart
                    """);
        }
    }

    @Nested
    class Removal {
        @Test
        void nullRemoves() {
            pod(
                            """
                    nodeSelector: {disk: ssd, zone: a}
                    serviceAccountName: flink
                    """,
                            """
                    nodeSelector: {disk: null}
                    serviceAccountName: ~
                    """)
                    .gives("""
                    nodeSelector:
                      zone: a
                    """);
        }

        @Test
        void theDirectiveDeleteRemovesMapsAndItems() {
            pod(
                            """
                    nodeSelector: {disk: ssd}
                    containers: [{name: main}, {name: sidecar, image: sidecar:1}]
                    """,
                            """
                    nodeSelector: {$patch: delete}
                    containers: [{name: sidecar, $patch: delete}]
                    """)
                    .gives(
                            """
                    containers:
                    - name: main
                    """);
        }

        @Test
        void theLastItemLeavesAnEmptyList() {
            pod("volumes: [{name: data}]\n", "volumes: [{name: data, $patch: delete}]\n")
                    .gives("volumes: []\n");
        }

        @Test
        void whatIsNotThereCannotBeRemoved() {
            pod(
                            "containers: [{name: main}]\n",
                            """
                    serviceAccountName: null
                    nodeSelector:
                    securityContext: {$patch: delete}
                    containers:
                    - {name: sidecar, $patch: delete}
                    - {name: log, image: null}
                    - {name: main, resources: {limits: {cpu: null}}}
                    """)
                    .fails(
                            """
                    overlay.yaml:1:1 /serviceAccountName 'serviceAccountName' is removed here, but no lower layer has it: \
                    remove the line, or correct the name
                    overlay.yaml:2:1 /nodeSelector 'nodeSelector' has no value: \
                    write null to remove what a lower layer has, {} for an empty map, or remove the line
                    overlay.yaml:3:1 /securityContext 'securityContext' is removed here, but no lower layer has it: \
                    remove the line, or correct the name
                    overlay.yaml:5:3 /containers/0 no lower layer has an item with name 'sidecar' to remove: \
                    correct the name, or remove this item
                    overlay.yaml:6:15 /containers/1/image 'image' is removed here, but no lower layer has it: \
                    remove the line, or correct the name
                    overlay.yaml:7:37 /containers/2/resources/limits/cpu 'cpu' is removed here, but no lower layer has it: \
                    remove the line, or correct the name
                    """);
        }
    }

    @Nested
    class Replacement {
        @Test
        void theDirectiveReplaceKeepsNothingOfAMap() {
            pod("nodeSelector: {disk: ssd, zone: a}\n", "nodeSelector: {$patch: replace, arch: arm64}\n")
                    .gives(
                            """
                    nodeSelector:
                      arch: arm64
                    """);
        }

        @Test
        void theDirectiveReplaceKeepsNothingOfAnItemButItsPlace() {
            pod(
                            "containers: [{name: main, image: main:1, tty: true}, {name: sidecar}]\n",
                            "containers: [{name: main, $patch: replace, image: main:2}]\n")
                    .gives(
                            """
                    containers:
                    - name: main
                      image: main:2
                    - name: sidecar
                    """);
        }

        @Test
        void theDirectiveReplaceAsAnItemOfItsOwnKeepsNothingOfAList() {
            pod("containers: [{name: main}, {name: sidecar}]\n", "containers: [{$patch: replace}, {name: log}]\n")
                    .gives("""
                    containers:
                    - name: log
                    """);
        }

        @Test
        void theDirectivesReplaceAndMergeWhereNothingIsAreAdding() {
            pod(
                            "serviceAccountName: flink\n",
                            """
                    nodeSelector: {$patch: replace, disk: ssd}
                    securityContext: {$patch: merge, runAsUser: 1000}
                    volumes: [{$patch: replace}, {name: data}]
                    """)
                    .gives(
                            """
                    nodeSelector:
                      disk: ssd
                    securityContext:
                      runAsUser: 1000
                    serviceAccountName: flink
                    volumes:
                    - name: data
                    """);
        }
    }

    @Nested
    class Alternatives {
        @Test
        void aReferenceTakesThePlaceOfAValue() {
            pod(
                            "containers: [{name: main, env: [{name: A, value: x}]}]\n",
                            "containers: [{name: main, env: [{name: A, valueFrom: {fieldRef: {fieldPath: status.podIP}}}]}]\n")
                    .gives(
                            """
                    containers:
                    - name: main
                      env:
                      - name: A
                        valueFrom:
                          fieldRef:
                            fieldPath: status.podIP
                    """);
        }

        @Test
        void aValueTakesThePlaceOfAReference() {
            pod(
                            "containers: [{name: main, env: [{name: A, valueFrom: {secretKeyRef: {name: s, key: k}}}]}]\n",
                            "containers: [{name: main, env: [{name: A, value: x}]}]\n")
                    .gives(
                            """
                    containers:
                    - name: main
                      env:
                      - name: A
                        value: x
                    """);
        }

        @Test
        void oneReferenceTakesThePlaceOfAnother() {
            pod(
                            "containers: [{name: main, env: [{name: A, valueFrom: {secretKeyRef: {name: s, key: k}}}]}]\n",
                            "containers: [{name: main, env: [{name: A, valueFrom: {configMapKeyRef: {name: c, key: k}}}]}]\n")
                    .gives(
                            """
                    containers:
                    - name: main
                      env:
                      - name: A
                        valueFrom:
                          configMapKeyRef:
                            name: c
                            key: k
                    """);
        }

        @Test
        void aVolumeChangesItsSource() {
            pod(
                            "volumes: [{name: data, emptyDir: {sizeLimit: 1Gi}}]\n",
                            """
                    volumes: [{name: data, secret: {secretName: keys}}]
                    """)
                    .gives(
                            """
                    volumes:
                    - name: data
                      secret:
                        secretName: keys
                    """);
        }

        @Test
        void removingTheOldOneByHandIsNoProblem() {
            pod(
                            "volumes: [{name: data, emptyDir: {}}]\n",
                            """
                    volumes: [{name: data, emptyDir: null, secret: {secretName: keys}}]
                    """)
                    .gives(
                            """
                    volumes:
                    - name: data
                      secret:
                        secretName: keys
                    """);
        }

        @Test
        void theSameAlternativeMerges() {
            pod(
                            "volumes: [{name: data, secret: {secretName: keys, optional: true}}]\n",
                            """
                    volumes: [{name: data, secret: {secretName: others}}]
                    """)
                    .gives(
                            """
                    volumes:
                    - name: data
                      secret:
                        optional: true
                        secretName: others
                    """);
        }

        @Test
        void removingOneChoosesNoOther() {
            pod("volumes: [{name: data, emptyDir: {}}]\n", "volumes: [{name: data, emptyDir: null}]\n")
                    .gives("""
                    volumes:
                    - name: data
                    """);
        }
    }

    @Nested
    class Origins {
        private final MapValue merged = pod(
                        """
                serviceAccountName: flink
                nodeSelector:
                  disk: ssd
                  zone: a
                volumes:
                - name: data
                  emptyDir: {}
                """,
                        """
                nodeSelector:
                  zone: b
                  arch: arm64
                volumes:
                - name: data
                  secret:
                    secretName: keys
                """)
                .tree();

        @Test
        void whatNobodyTouchedKeepsItsOrigin() {
            assertEquals("base:1", Snippet.origins(merged, "/serviceAccountName"));
            assertEquals("base:3", Snippet.origins(merged, "/nodeSelector/disk"));
        }

        @Test
        void theNewestComesFirst() {
            assertEquals("overlay:2 base:4", Snippet.origins(merged, "/nodeSelector/zone"));
            assertEquals("overlay:1 base:2", Snippet.origins(merged, "/nodeSelector"));
            assertEquals("overlay:5 base:6", Snippet.origins(merged, "/volumes/0/name"));
        }

        @Test
        void whatIsNewComesFromOnePlace() {
            assertEquals("overlay:3", Snippet.origins(merged, "/nodeSelector/arch"));
            assertEquals("overlay:7", Snippet.origins(merged, "/volumes/0/secret/secretName"));
        }

        @Test
        void whatAMapTookThePlaceOfIsItsOrigin() {
            MapValue replaced =
                    MergeTest.lay("a: 1\n", "\na: {b: 2}\n", Primitive.ANYTHING).tree();

            assertEquals("overlay:2 base:1", Snippet.origins(replaced, "/a"));
            assertEquals("overlay:2", Snippet.origins(replaced, "/a/b"));
        }
    }

    /** What came of two layers. */
    private record Merged(MapValue tree, Problems problems) {
        void gives(String yaml) {
            assertEquals("", Snippet.lines(problems));
            assertEquals(yaml, CanonicalYaml.of(tree));
        }

        void fails(String lines) {
            assertEquals(lines, Snippet.lines(problems));
        }
    }

    private static Merged pod(String base, String overlay) {
        return lay(base, overlay, Snippet.podSpecification());
    }

    private static Merged lay(String base, String overlay, Type type) {
        MapValue lower = Snippet.document("base", base);
        MapValue higher = Snippet.document("overlay", overlay);
        String before = CanonicalYaml.of(lower) + CanonicalYaml.of(higher);
        Problems problems = new Problems();

        MapValue merged = new Merge(problems).maps(lower, higher, type, Pointer.ROOT);

        assertEquals(before, CanonicalYaml.of(lower) + CanonicalYaml.of(higher), "neither side changes");
        return new Merged(merged, problems);
    }
}
