package dev.headgate.overlay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.headgate.manifest.CanonicalYaml;
import dev.headgate.manifest.MapValue;
import dev.headgate.manifest.Pointer;
import dev.headgate.overlay.merge.JsonPatch;
import dev.headgate.problem.Problems;
import org.junit.jupiter.api.Test;

/** The operations of RFC 6902, what they do to an object and what is said where one can't be done. */
class JsonPatchTest {
    private static final String OBJECT =
            """
            spec:
              image: app:1
              job:
                args: [a, b]
                parallelism: 2
            """;

    @Test
    void addPutsAMemberInPlace() {
        patch("- {op: add, path: /spec/flinkVersion, value: v2_0}\n")
                .gives(
                        """
                spec:
                  flinkVersion: v2_0
                  image: app:1
                  job:
                    args:
                    - a
                    - b
                    parallelism: 2
                """);
    }

    @Test
    void addPutsAnItemInFrontOfTheOneThatIsThereOrBehindAll() {
        patch(
                        """
                - {op: add, path: /spec/job/args/1, value: between}
                - {op: add, path: /spec/job/args/3, value: third}
                - {op: add, path: /spec/job/args/-, value: last}
                """)
                .gives(
                        """
                spec:
                  image: app:1
                  job:
                    args:
                    - a
                    - between
                    - b
                    - third
                    - last
                    parallelism: 2
                """);
    }

    @Test
    void addReplacesAMemberThatIsThere() {
        Patched patched = patch("- {op: add, path: /spec/image, value: app:2}\n");

        patched.gives(
                """
                spec:
                  image: app:2
                  job:
                    args:
                    - a
                    - b
                    parallelism: 2
                """);
        assertEquals("overlay:2 base:2", Snippet.origins(patched.tree(), "/spec/image"));
    }

    @Test
    void replaceRemembersWhatWasThere() {
        Patched patched = patch(
                """
                - {op: replace, path: /spec/job, value: {parallelism: 4}}
                - {op: replace, path: /spec/job/parallelism, value: 8}
                """);

        patched.gives(
                """
                spec:
                  image: app:1
                  job:
                    parallelism: 8
                """);
        assertEquals("overlay:3 overlay:2", Snippet.origins(patched.tree(), "/spec/job/parallelism"));
        assertEquals("overlay:2 base:3", Snippet.origins(patched.tree(), "/spec/job"));
    }

    @Test
    void removeTakesMembersAndItemsAway() {
        patch(
                        """
                - {op: remove, path: /spec/job/args/0}
                - {op: remove, path: /spec/image}
                """)
                .gives(
                        """
                spec:
                  job:
                    args:
                    - b
                    parallelism: 2
                """);
    }

    @Test
    void copyAndMoveKeepTheOriginOfTheValue() {
        Patched patched = patch(
                """
                - {op: copy, from: /spec/image, path: /spec/job/image}
                - {op: move, from: /spec/job/args/1, path: /spec/job/args/0}
                """);

        patched.gives(
                """
                spec:
                  image: app:1
                  job:
                    args:
                    - b
                    - a
                    image: app:1
                    parallelism: 2
                """);
        assertEquals("base:2", Snippet.origins(patched.tree(), "/spec/job/image"));
    }

    @Test
    void slashesAndTildesOfNamesAreEscaped() {
        patch(
                        """
                - {op: add, path: /spec/a~1b, value: slash}
                - {op: add, path: /spec/c~0d, value: tilde}
                - {op: add, path: /spec/e~01f, value: tilde-one}
                - {op: add, path: "/spec/ ", value: space}
                - {op: remove, path: /spec/job}
                """)
                .gives(
                        """
                spec:
                  " ": space
                  a/b: slash
                  c~d: tilde
                  e~1f: tilde-one
                  image: app:1
                """
                                .replace("c~d", "\"c~d\"")
                                .replace("e~1f", "\"e~1f\""));
    }

    @Test
    void aTestThatHoldsChangesNothing() {
        patch(
                        """
                - {op: test, path: /spec/job/parallelism, value: 2}
                - {op: test, path: /spec/job, value: {parallelism: 2, args: [a, b]}}
                """)
                .gives(
                        """
                spec:
                  image: app:1
                  job:
                    args:
                    - a
                    - b
                    parallelism: 2
                """);
    }

    @Test
    void aTestThatFailsIsAProblem() {
        patch(
                        """
                - {op: test, path: /spec/job/parallelism, value: "2"}
                - {op: test, path: /spec/job/args, value: [b, a]}
                """)
                .fails(
                        """
                overlay.yaml:2:50 /patch/0 the test of '/spec/job/parallelism' fails: \
                found the number 2, from base.yaml:5:18, expected text "2": \
                correct the expected value, or the layer that changed it
                overlay.yaml:3:36 /patch/1 the test of '/spec/job/args' fails: \
                found a list, from base.yaml:4:5, expected a list: \
                correct the expected value, or the layer that changed it
                """);
    }

    @Test
    void aPathThatLeadsNowhereIsAProblemWithTheNearestName() {
        patch(
                        """
                - {op: replace, path: /spec/job/paralelism, value: 4}
                - {op: remove, path: /spec/jobs/parallelism}
                - {op: add, path: /spec/taskManager/replicas, value: 2}
                - {op: add, path: /spec/image/tag, value: "2"}
                - {op: add, path: /spec/job/args/3, value: d}
                - {op: add, path: /spec/job/args/01, value: d}
                - {op: remove, path: /spec/job/args/-}
                - {op: copy, from: /spec/imagee, path: /spec/job/image}
                - {op: move, from: /spec/imagee, path: /spec/job/image}
                """)
                .fails(
                        """
                overlay.yaml:2:23 /patch/0 there is nothing at '/spec/job/paralelism': \
                did you mean '/spec/job/parallelism'?
                overlay.yaml:3:22 /patch/1 the path '/spec/jobs/parallelism' leads nowhere: there is nothing at '/spec/jobs': \
                did you mean '/spec/job'?
                overlay.yaml:4:19 /patch/2 the path '/spec/taskManager/replicas' leads nowhere: there is nothing at '/spec/taskManager': \
                correct the path, or add '/spec/taskManager' first
                overlay.yaml:5:19 /patch/3 there is nothing at '/spec/image/tag': \
                correct the path: '/spec/image' holds one value, no map or list
                overlay.yaml:6:19 /patch/4 there is nothing at '/spec/job/args/3': \
                the list has 2 items, counted from 0; adding at '-' appends
                overlay.yaml:7:19 /patch/5 there is nothing at '/spec/job/args/01': \
                the list has 2 items, counted from 0; adding at '-' appends
                overlay.yaml:8:22 /patch/6 there is nothing at '/spec/job/args/-': \
                the list has 2 items, counted from 0; adding at '-' appends
                overlay.yaml:9:20 /patch/7 there is nothing at '/spec/imagee': \
                did you mean '/spec/image'?
                overlay.yaml:10:20 /patch/8 there is nothing at '/spec/imagee': \
                did you mean '/spec/image'?
                """);
    }

    @Test
    void aValueCannotBeMovedIntoItself() {
        patch("- {op: move, from: /spec/job, path: /spec/job/args/0}\n")
                .fails(
                        """
                overlay.yaml:2:37 /patch/0 a value can't be moved into itself: choose another path
                """);
    }

    @Test
    void anOperationMustBeComplete() {
        patch(
                        """
                - {op: add, value: 1}
                - {op: add, path: /spec/x}
                - {op: copy, path: /spec/x}
                - {path: /spec/x, value: 1}
                - {op: add, path: spec/x, value: 1}
                - {op: add, path: /spec/~2, value: 1}
                - {op: remove, path: ""}
                """)
                .fails(
                        """
                overlay.yaml:2:3 /patch/0 an operation without 'path': \
                add 'path' with a JSON pointer such as /spec/job/parallelism
                overlay.yaml:3:3 /patch/1 an operation without 'value': add 'value'
                overlay.yaml:4:3 /patch/2 an operation without 'from': \
                add 'from' with a JSON pointer such as /spec/job/parallelism
                overlay.yaml:5:3 /patch/3 an operation without 'op': write one of add, copy, move, remove, replace, test
                overlay.yaml:6:19 /patch/4 'spec/x' points to no part of an object: \
                write a JSON pointer such as /spec/job/parallelism
                overlay.yaml:7:19 /patch/5 '/spec/~2' points to no part of an object: \
                write a JSON pointer such as /spec/job/parallelism
                overlay.yaml:8:22 /patch/6 '' points to no part of an object: \
                write a JSON pointer such as /spec/job/parallelism
                """);
    }

    @Test
    void whatFailsIsLeftOutAndTheRestIsDone() {
        Patched patched = patch(
                """
                - {op: remove, path: /spec/job/args/0}
                - {op: remove, path: /spec/none}
                - {op: remove, path: /spec/job/args/0}
                """);

        assertEquals(
                """
                spec:
                  image: app:1
                  job:
                    args: []
                    parallelism: 2
                """,
                CanonicalYaml.of(patched.tree()));
        patched.fails(
                """
                overlay.yaml:3:22 /patch/1 there is nothing at '/spec/none': \
                correct the path, or remove the operation
                """);
    }

    /** What came of the object. */
    private record Patched(MapValue tree, Problems problems) {
        void gives(String yaml) {
            assertEquals("", Snippet.lines(problems));
            assertEquals(yaml, CanonicalYaml.of(tree));
        }

        void fails(String lines) {
            assertEquals(lines, Snippet.lines(problems));
        }
    }

    private static Patched patch(String operations) {
        MapValue object = Snippet.document("base", OBJECT);
        MapValue overlay = Snippet.document("overlay", "patch:\n" + operations); // so the first is on line 2
        Problems problems = new Problems();

        MapValue patched = new JsonPatch(problems).apply(object, overlay.list("patch"), Pointer.ROOT.child("patch"));

        assertEquals(CanonicalYaml.of(Snippet.document("base", OBJECT)), CanonicalYaml.of(object), "it stays");
        return new Patched(patched, problems);
    }
}
