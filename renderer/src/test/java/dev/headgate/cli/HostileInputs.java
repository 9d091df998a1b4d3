package dev.headgate.cli;

import static dev.headgate.cli.HostileProject.LOCK;
import static dev.headgate.cli.HostileProject.OVERLAY;
import static dev.headgate.cli.HostileProject.VICTIM;
import static dev.headgate.cli.HostileProject.configMap;

import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/** What strangers may put into a project, by the name of the file below {@code hostile/} that says what comes of it. */
final class HostileInputs {
    private static final int MEBIBYTE = 1 << 20;

    /** Inputs that are wrong in a way that costs nothing to see. */
    static final SortedMap<String, Consumer<HostileProject>> SMALL = new TreeMap<>();
    /** Inputs that would cost a careless reader all of its time or memory. */
    static final SortedMap<String, Consumer<HostileProject>> LARGE = new TreeMap<>();

    static {
        unreadable();
        links();
        names();
        characters();
        outputs();
        syntax();
        bombs();
        masses();
    }

    private HostileInputs() {}

    private static void unreadable() {
        SMALL.put("unreadable/folder-for-a-file", project -> project.folder(VICTIM));
        SMALL.put("unreadable/folder-for-an-environment-file", project -> project.file("environments/prod/x.yaml", "")
                .folder("environments/prod/environment.yaml"));
        SMALL.put("unreadable/file-for-a-folder", project -> project.file("environments/base/victim", "a: b\n"));
        SMALL.put("unreadable/pipe-for-a-folder", project -> project.pipe("environments/base/victim"));
        SMALL.put("unreadable/file-for-the-crds", project -> project.file("environments/crds", "a: b\n"));
        SMALL.put("unreadable/crds", project -> project.file("environments/crds/locks.yaml", "a: [\n"));
        SMALL.put("unreadable/pipe", project -> project.pipe(VICTIM));
        SMALL.put("unreadable/pipe-in-a-folder", project -> project.pipe("environments/base/victim/more.yaml"));
        SMALL.put("unreadable/device", project -> project.link(VICTIM, "/dev/zero"));
        SMALL.put("unreadable/binary", project -> project.file(VICTIM, binary()));
    }

    private static void links() {
        SMALL.put("links/file", project -> project.link(VICTIM, "secret.yaml"));
        SMALL.put("links/file-in-a-folder", project -> project.link("environments/base/victim/x.yaml", "secret.yaml"));
        SMALL.put("links/folder", project -> project.link("environments/base/victim", "."));
        SMALL.put("links/overlay", project -> project.link(OVERLAY, "secret.yaml"));
        SMALL.put("links/environment", project -> project.link("environments/prod", "."));
        SMALL.put("links/environment-file", project -> project.file("environments/prod/victim.yaml", "")
                .link("environments/prod/environment.yaml", "secret.yaml"));
        SMALL.put("links/settings", project -> project.link("environments/headgate.yaml", "secret.yaml"));
        SMALL.put("links/crds", project -> project.link("environments/crds", "."));
        SMALL.put("links/components", project -> project.link("environments/components", ".")
                .file(OVERLAY, "components: [secret]\n"));
        SMALL.put("links/cycle", project -> project.link("environments/base/victim", "../project/environments/base"));
        SMALL.put("links/nowhere", project -> project.link(VICTIM, "gone.yaml"));
    }

    private static void names() {
        SMALL.put(
                "names/component-outside", project -> project.file(OVERLAY, "components: [../../../outside/secret]\n"));
        SMALL.put("names/component-absolute", project -> project.file(OVERLAY, "components: [/etc/hostname]\n"));
        SMALL.put("names/extends-outside", project -> project.file("environments/prod/victim.yaml", "")
                .file("environments/prod/environment.yaml", "namespace: prod\nextends: ../../outside\n"));
        SMALL.put(
                "names/output-outside",
                project -> project.file("environments/headgate.yaml", "render: {to: ../outside}\n"));
        SMALL.put(
                "names/output-absolute", project -> project.file("environments/headgate.yaml", "render: {to: /tmp}\n"));
        SMALL.put(
                "names/output-endless",
                project -> project.file(
                        "environments/headgate.yaml", "render: {to: " + "a/".repeat(200_000) + "../..}\n"));
        SMALL.put("names/object-outside", project -> project.file(VICTIM, configMap("../../../outside/secret")));
        SMALL.put("names/object-absolute", project -> project.file(VICTIM, configMap("/etc/hostname")));
        SMALL.put(
                "names/kind-outside",
                project -> project.file(VICTIM, "apiVersion: example.com/v1\nkind: ../x\nmetadata: {name: victim}\n"));
        SMALL.put(
                "names/group-outside",
                project -> project.file(
                        VICTIM,
                        configMap("victim")
                                + "---\napiVersion: \"..\\0/v1\"\nkind: ConfigMap\nmetadata: {name: victim}\n"));
        SMALL.put("names/object-too-long", project -> project.file(VICTIM, configMap("x".repeat(300))));
        SMALL.put("names/variable-outside", project -> project.file(VICTIM, configMap("${place}"))
                .file(OVERLAY, "variables: {place: ../../../outside/x}\n"));
        SMALL.put(
                "names/objects-that-differ-in-case",
                project -> project.file(VICTIM, configMap("victim") + "---\n" + configMap("Victim")));
        SMALL.put("names/files-that-differ-in-case", project -> project.file("environments/dev/Victim.yaml", "")
                .file("environments/base/Victim.yaml", configMap("victim")));
        SMALL.put("names/target-that-is-gone", project -> project.file(OVERLAY, "patches: [{target: {kind: ../x}}]\n"));
    }

    private static void characters() {
        String escapes = "\\e[31m\\e]0;owned\\a\\e[2J\\r\\u202e\\u2066\\u200b";
        SMALL.put(
                "characters/value",
                project -> project.file(
                        VICTIM,
                        "apiVersion: flink.apache.org/v1beta1\nkind: FlinkDeployment\nmetadata: {name: victim}\nspec:\n"
                                + "  mode: \"" + escapes + "\"\n  \"x" + escapes + "\": 1\n  image: [\"" + escapes
                                + "\"]\n"));
        SMALL.put(
                "characters/kind",
                project -> project.file(
                        VICTIM,
                        "apiVersion: \"x" + escapes + "/v1\"\nkind: \"" + escapes + "\"\nmetadata: {name: victim}\n"));
        SMALL.put("characters/name", project -> project.file(VICTIM, configMap("\"" + escapes + "\"")));
        SMALL.put("characters/component", project -> project.file(OVERLAY, "components: [\"" + escapes + "\"]\n"));
        SMALL.put("characters/raw", project -> project.file(VICTIM, configMap("victim") + "  x: \u001b[31mred\n"));
        SMALL.put(
                "characters/bidirectional",
                project -> project.file(VICTIM, configMap("victim") + "  x: [\"a \u202e b \u2066 c\"]\n"));
        SMALL.put("characters/file", project -> project.file("environments/dev/\u001b[31mevil\u202e.yaml", "")
                .file("environments/\u001b[2Jprod/environment.yaml", "")
                .file("environments/base/victim/\nfake\u001b[1m.yaml", "a: on\n"));
        SMALL.put(
                "characters/markdown",
                project -> project.file(OVERLAY, "components: [\"`</details><img src=x> @everyone | [a](b)\"]\n"));
    }

    private static void outputs() {
        String hash = "0".repeat(64);
        SMALL.put("outputs/list-of-files-outside", project -> project.file(
                        "argocd/rendered/dev/good/headgate.files",
                        hash + "  ../../../../../outside/secret.yaml\n" + hash + "  ../victim/x.yaml\n" + hash
                                + "  /etc/x.yaml\n" + hash + "  .yaml\n" + hash + "  gone.yaml\n")
                .file("argocd/rendered/dev/good/gone.yaml", "")
                .file("argocd/rendered/dev/victim/x.yaml", ""));
        SMALL.put("outputs/link-for-the-folder", project -> project.link("argocd", "."));
        SMALL.put("outputs/link-for-an-environment", project -> project.link("argocd/rendered/dev", "."));
        SMALL.put("outputs/link-for-a-target", project -> project.link("argocd/rendered/dev/victim", "."));
        SMALL.put(
                "outputs/link-for-a-file",
                project -> project.link("argocd/rendered/dev/victim/configmap-victim.yaml", "secret.yaml"));
        SMALL.put(
                "outputs/link-for-a-list",
                project -> project.link("argocd/rendered/dev/victim/headgate.files", "secret.yaml"));
        SMALL.put("outputs/file-for-a-target", project -> project.file("argocd/rendered/dev/victim", "x"));
    }

    private static void syntax() {
        SMALL.put("syntax/alias-of-itself", project -> project.file(VICTIM, LOCK + "  a: &a [*a]\n"));
        SMALL.put("syntax/merge-of-itself", project -> project.file(VICTIM, LOCK + "  a: &a\n    <<: *a\n"));
        LARGE.put("syntax/open-brackets", project -> project.file(VICTIM, LOCK + "  a: " + "[".repeat(200_000)));
        LARGE.put(
                "syntax/nested-brackets",
                project -> project.file(VICTIM, LOCK + "  a: " + "[".repeat(200_000) + "]".repeat(200_000) + "\n"));
        LARGE.put("syntax/nested-lines", project -> project.file(VICTIM, LOCK + "  " + "- ".repeat(5_000) + "a\n"));
        LARGE.put("syntax/nested-indentation", project -> project.file(VICTIM, LOCK + indented(1_000)));
        LARGE.put("syntax/questions", project -> project.file(VICTIM, LOCK + "  " + "? ".repeat(200_000)));
        LARGE.put("syntax/quotes", project -> project.file(VICTIM, LOCK + "  a: " + "\"".repeat(MEBIBYTE - 100)));
        LARGE.put("syntax/single-quotes", project -> project.file(VICTIM, LOCK + "  a: " + "'".repeat(MEBIBYTE - 101)));
        LARGE.put("syntax/anchors", project -> project.file(VICTIM, LOCK + "  a: " + "&a ".repeat(300_000)));
        LARGE.put("syntax/tags", project -> project.file(VICTIM, LOCK + "  a: !" + "x".repeat(MEBIBYTE - 100)));
        LARGE.put("syntax/directives", project -> project.file(VICTIM, "%TAG ! x\n".repeat(100_000)));
        LARGE.put("syntax/documents", project -> project.file(VICTIM, "---\n".repeat(250_000)));
        LARGE.put("syntax/colons", project -> project.file(VICTIM, LOCK + "  a: [" + ": ".repeat(500_000)));
        LARGE.put(
                "syntax/token-of-1-mebibyte",
                project -> project.file(VICTIM, LOCK + "  a: " + "x".repeat(MEBIBYTE - 100) + ": b\n"));
        LARGE.put(
                "syntax/name-of-1-mebibyte",
                project -> project.file(VICTIM, LOCK + "  ? " + "x".repeat(MEBIBYTE - 100) + "\n  : b\n"));
        LARGE.put(
                "syntax/number-of-1-mebibyte",
                project -> project.file(
                        VICTIM, configMap("victim").replace("a: b", "a: [" + "1".repeat(MEBIBYTE - 100) + "]")));
        LARGE.put(
                "syntax/kind-of-1-mebibyte",
                project -> project.file(
                        VICTIM,
                        "apiVersion: v1\nkind: " + "x".repeat(MEBIBYTE - 100)
                                + "\nmetadata: {name: victim}\nspec: on\n"));
        LARGE.put(
                "syntax/token-of-3-megabytes", project -> project.file(VICTIM, LOCK + "  a: " + "x".repeat(3_000_000)));
    }

    private static void bombs() {
        LARGE.put("bombs/aliases", project -> project.file(VICTIM, LOCK + aliases("[x, x, x, x, x, x, x, x, x]")));
        LARGE.put(
                "bombs/merges",
                project -> project.file(
                        VICTIM,
                        LOCK + aliases("{a: x}").replace("[*", "{<<: [*").replace("]\n", "]}\n")));
        LARGE.put(
                "bombs/aliased-text",
                project -> project.file(
                        VICTIM,
                        LOCK + "  a: &a " + "x".repeat(500_000) + "\n  b: [" + "*a, ".repeat(100_000) + "*a]\n"));
        LARGE.put(
                "bombs/aliased-text-in-many-documents",
                project -> project.file(
                        VICTIM,
                        numbered(
                                LOCK.replace("victim", "victim%d") + "  a: &a " + "x".repeat(500) + "\n  b: ["
                                        + "*a, ".repeat(100) + "*a]\n---\n",
                                900)));
        LARGE.put("bombs/variables", project -> project.file(
                        VICTIM,
                        configMap("victim")
                                .replace("\ndata:", "\n  annotations:\n    x: " + "${a}".repeat(200_000) + "\ndata:"))
                .file(OVERLAY, "variables: {a: " + "x".repeat(1_000_000) + "}\n"));
        LARGE.put("bombs/patches-that-double", project -> project.file(VICTIM, LOCK + "  a: {}\n")
                .file(
                        OVERLAY,
                        "patches:\n- target: {kind: Lock, name: victim}\n  patch:\n"
                                + numbered("  - {op: copy, from: /spec, path: /spec/x%d}\n", 64)));
        LARGE.put("bombs/patches-that-deepen", project -> project.file(VICTIM, LOCK + "  a: {}\n")
                .file(
                        OVERLAY,
                        patches(
                                "{op: copy, from: /spec/a, path: /spec/b}, {op: add, path: /spec/a, value: {}},"
                                        + " {op: move, from: /spec/b, path: /spec/a/a}",
                                5_000)));
        LARGE.put("bombs/patches-that-repeat", project -> project.file(
                        VICTIM, LOCK + "  a: " + "x".repeat(1_000_000) + "\n")
                .file(
                        OVERLAY,
                        "patches:\n- target: {kind: Lock, name: victim}\n  patch:\n"
                                + numbered("  - {op: copy, from: /spec/a, path: /spec/x%d}\n", 900)));
        LARGE.put("bombs/patch-that-leads-deep", project -> project.file(VICTIM, LOCK + "  a: {}\n")
                .file(OVERLAY, patches("{op: add, path: " + "/a".repeat(400_000) + ", value: 1}", 1)));
        LARGE.put("bombs/patches-of-a-large-map", project -> project.file(VICTIM, LOCK + numbered("  x%d: a\n", 9_000))
                .file(OVERLAY, patches("{op: add, path: /spec/a, value: 1}", 20_000)));
    }

    private static void masses() {
        LARGE.put("masses/wrong-words", project -> project.file(VICTIM, LOCK + "  a:\n" + "  - on\n".repeat(140_000)));
        LARGE.put(
                "masses/wrong-words-on-a-line",
                project -> project.file(VICTIM, LOCK + "  a: [" + "on,".repeat(190_000) + "on]\n"));
        LARGE.put(
                "masses/wrong-words-deep-down",
                project -> project.file(
                        VICTIM,
                        LOCK + "  a: " + ("{? " + "x".repeat(900) + " : ").repeat(90) + "[" + "on,".repeat(90_000)
                                + "on]" + "}".repeat(90) + "\n"));
        LARGE.put(
                "masses/unusual-words",
                project -> project.file(VICTIM, LOCK + "  a:\n" + "  - True\n".repeat(100_000) + "  - on\n"));
        LARGE.put(
                "masses/unknown-fields",
                project -> project.file(
                        VICTIM,
                        "apiVersion: v1\nkind: Pod\nmetadata: {name: victim}\nspec:\n"
                                + numbered("  field%d: 1\n", 9_000)));
        LARGE.put(
                "masses/wrong-types",
                project -> project.file(
                        VICTIM,
                        "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: victim}\ndata:\n"
                                + numbered("  x%d: 1\n", 9_000)));
        LARGE.put("masses/names", project -> project.file(VICTIM, LOCK + numbered("  x%d: a\n", 80_000)));
        LARGE.put("masses/equal-names", project -> project.file(VICTIM, LOCK + "  a: b\n".repeat(140_000)));
        LARGE.put(
                "masses/documents",
                project -> project.file(
                        VICTIM, numbered("apiVersion: v1\nkind: A\nmetadata: {name: a%d}\n---\n", 20_000)));
        LARGE.put("masses/patches-of-nothing", project -> project.file(
                        VICTIM,
                        numbered("apiVersion: v1\nkind: A\nmetadata: {name: aaaaaaaaaaaaaaaaaaaa%d}\n---\n", 999))
                .file(
                        OVERLAY,
                        numbered("apiVersion: v1\nkind: A\nmetadata: {name: aaaaaaaaaaaaaaaaaaab%d}\n---\n", 999)));
        LARGE.put("masses/patches-of-no-object", project -> project.file(
                        VICTIM,
                        numbered("apiVersion: v1\nkind: A\nmetadata: {name: aaaaaaaaaaaaaaaaaaaa%d}\n---\n", 999))
                .file(
                        OVERLAY,
                        "patches:\n"
                                + numbered("- {target: {kind: A, name: aaaaaaaaaaaaaaaaaaab%d}, patch: []}\n", 9_000)));
        LARGE.put("masses/variables-declared-nowhere", project -> project.file(
                        VICTIM,
                        "apiVersion: v1\nkind: Pod\nmetadata: {name: victim}\nspec:\n  nodeName: x"
                                + numbered("${aaaaaaaaaaaaaaa%d}", 40_000) + "\n")
                .file(OVERLAY, "variables:\n" + numbered("  aaaaaaaaaaaaaab%d: x\n", 9_000)));
        LARGE.put("masses/components", project -> project.file(OVERLAY, "components:\n" + numbered("- c%d\n", 60_000)));
    }

    private static byte[] binary() {
        byte[] bytes = new byte[100_000];
        new Random(1).nextBytes(bytes);
        bytes[0] = 0x7f;
        bytes[1] = 'E';
        bytes[2] = 'L';
        bytes[3] = 'F';
        return bytes;
    }

    private static String indented(int levels) {
        StringBuilder text = new StringBuilder();
        for (int level = 1; level <= levels; level++) {
            text.append(" ".repeat(2 * level)).append("a:\n");
        }
        return text.toString();
    }

    private static String aliases(String innermost) {
        StringBuilder text = new StringBuilder("  a0: &a0 " + innermost + "\n");
        for (int i = 1; i < 20; i++) {
            text.append("  a" + i + ": &a" + i + " [" + ("*a" + (i - 1) + ", ").repeat(8) + "*a" + (i - 1) + "]\n");
        }
        return text.toString();
    }

    private static String patches(String operation, int times) {
        return "patches:\n- target: {kind: Lock, name: victim}\n  patch: [" + (operation + ", ").repeat(times - 1)
                + operation + "]\n";
    }

    private static String numbered(String text, int times) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < times; i++) {
            all.append(text.replace("%d", Integer.toString(i)));
        }
        return all.toString();
    }
}
