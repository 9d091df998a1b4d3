package dev.headgate.rules;

import java.util.List;

/** Every rule about how manifests are written, in the order of their names; reading them finds the breaches. */
public final class ReadingCatalog {
    private static final String FILES = "every file";
    private static final String DEFINITIONS = "application definitions";
    private static final String PROJECT = "files of environments/";
    private static final String GIVEN = "manifests given to check";

    /** Every rule, in the order of their names. */
    public static final List<RuleInfo> RULES = List.of(
            rule(
                    "ambiguous-scalar",
                    GIVEN,
                    "An unquoted value or name means different things to different readers: `on`, `yes`, `0777`, `1_000`.",
                    "To kubectl `on` is `true` and `0777` is 511; to kustomize, Helm and others they are text or another number.",
                    "Put it in quotes if text is meant, else write `true`, `false` or the decimal number."),
            rule(
                    "byte-order-mark",
                    FILES,
                    "The file begins with a byte order mark.",
                    "Some tools take it for a part of the first name.",
                    "Save the file as UTF-8 without one."),
            rule(
                    "duplicate-item",
                    GIVEN,
                    "Two items of a list have the same key, such as two containers of one name.",
                    "Lists like these are merged by their keys, so one of the two is lost or the API server refuses both.",
                    "Remove one of the two, or give it a name of its own."),
            rule(
                    "duplicate-name",
                    GIVEN,
                    "A name occurs twice in one map.",
                    "The last one counts for kubectl, which drops the others without a word; kustomize refuses the file.",
                    "Remove all but one, or put their contents together."),
            rule(
                    "empty-item",
                    GIVEN,
                    "A list has an item with nothing in it.",
                    "The API server refuses it in custom resources; elsewhere it becomes an item full of defaults.",
                    "Remove the item, or write what it should hold."),
            error(
                    "exclusive-fields",
                    GIVEN,
                    "Two fields are set of which only one may be, such as `value` and `valueFrom` of an environment variable.",
                    "The API server refuses a pod like this, so no pod of the job starts.",
                    "Keep one of the two."),
            rule(
                    "incomplete-section",
                    DEFINITIONS,
                    "Something works only together with what the definition doesn't say: high availability without a type or a"
                            + " directory, a restart strategy's options without its type.",
                    "The operator's installation may add it, and nobody said what that adds.",
                    "Write it, or state `platform: {configuration: ...}`: then it is a problem where it is missing there, and"
                            + " nothing where it isn't."),
            rule(
                    "judged-in-parts",
                    GIVEN,
                    "More is given than fits into memory together: 32 MiB of text, or 500 000 values with aliases expanded.",
                    "It is judged in parts, one after another. Rules that compare objects, such as a session job and its cluster,"
                            + " see those of one part only.",
                    "Check in a run of its own what belongs together, for instance namespace by namespace."),
            rule(
                    "kustomize-file",
                    GIVEN,
                    "The file tells kustomize what to build; it is no manifest.",
                    "Headgate doesn't run kustomize, so what the file does to manifests isn't seen: what it lists is judged as it"
                            + " stands, and not at all where another one of the given files builds upon it.",
                    "Check what it builds: `kustomize build FOLDER | headgate check -`."),
            rule(
                    "kustomize-fragment",
                    GIVEN,
                    "A FlinkDeployment has neither a Flink version nor a service account nor resources, nor an image and a whole job.",
                    "That is how a patch for kustomize looks. What it lacks may come from elsewhere, so no rule judges it.",
                    "If it is a patch, check what kustomize builds: `kustomize build FOLDER | headgate check -`. If it is none,"
                            + " add what it lacks."),
            rule(
                    "kustomize-patch",
                    GIVEN,
                    "The file is a patch: a file of kustomize's names it as one, or `$patch` stands in it.",
                    "Nothing can be said about it before it is merged, so it isn't judged.",
                    "Check what kustomize builds: `kustomize build FOLDER | headgate check -`."),
            rule(
                    "link-not-followed",
                    GIVEN,
                    "A symbolic link in a folder leads out of it.",
                    "A folder of a stranger could make Headgate read and print any file, so the link isn't followed.",
                    "Name what it leads to beside the folder."),
            rule(
                    "list-flattened",
                    PROJECT,
                    "A `kind: List` is taken apart into its items.",
                    "Layers and rendered files hold one object each.",
                    "Write the items as documents of their own."),
            rule(
                    "merge-key-behind-name",
                    GIVEN,
                    "A name stands in front of a merge key (`<<`) that has it too.",
                    "To kubectl the merged value counts more, to kustomize and others the one that is written out.",
                    "Move `<<` to the top of the map."),
            rule(
                    "no-break-space",
                    FILES,
                    "Text holds a no-break space, which looks like a space but is none.",
                    "Names and options with one in them are unknown to whoever reads them.",
                    "Replace it by a space."),
            rule(
                    "no-manifest",
                    GIVEN,
                    "A file of a folder holds no manifest.",
                    "Nothing in it is judged.",
                    "Add `apiVersion` and `kind` if it is meant as one; else there is nothing to do."),
            rule(
                    "not-utf-8",
                    GIVEN,
                    "The file isn't UTF-8.",
                    "What it can't read, kubectl replaces by a question mark in a diamond, and applies the rest.",
                    "Save the file as UTF-8."),
            rule(
                    "same-object-twice",
                    PROJECT,
                    "Two environments without `cluster:` render the same object in the same namespace.",
                    "If they are one cluster, each of the two overwrites the other.",
                    "Say in their environment.yaml which clusters they are; within one stated cluster it is a problem."),
            rule(
                    "session-cluster",
                    DEFINITIONS,
                    "A definition has no `job`.",
                    "It is rendered to a session cluster, which runs nothing by itself.",
                    "If that is meant, say it: with `mode:` or `taskManager.replicas`, and an `image:`."),
            rule(
                    "similar-names",
                    FILES,
                    "Two names of one map differ only in case.",
                    "One of the two is likely a slip, and has no effect.",
                    "Keep one if the same is meant."),
            rule(
                    "spelling-normalized",
                    FILES,
                    "A number or boolean is written in an unusual way: `True`, `.5`, `0x1F`.",
                    "It comes out plain, so what is applied reads differently from what was written.",
                    "Write it plainly, or in quotes if text is meant."),
            rule(
                    "unknown-field",
                    "every kind whose fields are known",
                    "A field doesn't exist in the kind.",
                    "The API server drops the field with a warning at most, so that it has no effect. In environments/ this is a"
                            + " problem instead, and a warning only where the operator's version is newer than those known or"
                            + " not stated.",
                    "Correct the name, or move the field to the place that is named."),
            rule(
                    "unknown-kind",
                    "every kind",
                    "Nothing is known about a kind.",
                    "Its fields aren't looked at; in environments/ lists in it are replaced whole. It is said once for each"
                            + " kind.",
                    "Make sure that `apiVersion` and `kind` are right; in a project, put its CRD into `environments/crds/`."),
            rule(
                    "unknown-word",
                    "Flink's kinds",
                    "A value isn't one of the words that the newest known version of the operator takes there, and which"
                            + " version runs isn't stated, or it is a newer one.",
                    "A version that doesn't know the word refuses the object.",
                    "Correct the word, or state the operator's version."),
            error(
                    "wrong-type",
                    "every kind whose fields are known",
                    "A value has another type than its field, or is none of the words that the field takes.",
                    "The API server refuses the whole object. In environments/ this is a problem instead.",
                    "Write what is expected: mostly quotes are missing, or are there although a number is meant."),
            rule(
                    "yaml-tag",
                    GIVEN,
                    "A value has a YAML tag, such as `!!str` or `!!binary`.",
                    "Tags mean different things to kubectl, kustomize and others.",
                    "Remove the tag, and put the value in quotes if text is meant."));

    private ReadingCatalog() {}

    /** The rule of this name, which must be one of them. */
    static RuleInfo info(String id) {
        for (RuleInfo info : RULES) {
            if (info.id().equals(id)) {
                return info;
            }
        }
        throw new IllegalArgumentException("no rule about reading is called " + id);
    }

    private static RuleInfo rule(String id, String kinds, String what, String why, String fix) {
        return new RuleInfo(id, Level.WARNING, "0.1", kinds, what, why, fix);
    }

    private static RuleInfo error(String id, String kinds, String what, String why, String fix) {
        return new RuleInfo(id, Level.ERROR, "0.1", kinds, what, why, fix);
    }
}
