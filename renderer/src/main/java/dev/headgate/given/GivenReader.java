package dev.headgate.given;

import dev.headgate.given.text.GivenFile;
import dev.headgate.given.text.GivenFiles;
import dev.headgate.given.text.GivenText;
import dev.headgate.given.text.GivenTexts;
import dev.headgate.manifest.MapValue;
import dev.headgate.manifest.Scalar;
import dev.headgate.manifest.Value;
import dev.headgate.problem.Position;
import dev.headgate.problem.Problem;
import dev.headgate.problem.Problems;
import dev.headgate.problem.Source;
import dev.headgate.yaml.Bounds;
import dev.headgate.yaml.YamlReader;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes texts apart into objects, as many at a time as fit into memory and are judged together; what is no object is told,
 * and what belongs to kustomize left aside.
 */
public final class GivenReader {
    /** What is judged together: so much text, and of values what their bounds allow. */
    private static final int MOST_CHARACTERS = 32 << 20;

    /** In one run, aliases expanded: no honest text of a size that is read holds as many. */
    private static final long MOST_VALUES = 20_000_000;

    private final GivenTexts texts;
    private final GivenObjects objects;
    private final Kustomization kustomization = new Kustomization();
    private Problems problems = new Problems();
    private List<GivenManifest> manifests = new ArrayList<>();
    private long values;
    private boolean begun;
    private boolean toldOfParts;
    /** Whether the file that is read held a document up to now. */
    private boolean holdsDocument;

    /**
     * Finds the files.
     *
     * @param names of files and folders, or - for standard input
     */
    public GivenReader(List<String> names, InputStream standardInput, OperatorVersions versions) {
        this.texts = new GivenTexts(new GivenFiles(problems).of(names), standardInput);
        this.objects = new GivenObjects(versions);
    }

    private record Read(GivenText text, List<Value> documents) {}

    /** What is judged together next, or null if everything was; the first time never. */
    public GivenManifests next() {
        if (begun && !texts.hasNext()) {
            return null;
        }
        problems = begun ? new Problems() : problems;
        manifests = new ArrayList<>();
        List<Read> together = together();
        if (begun && together.isEmpty() && problems.isEmpty()) {
            return null;
        }
        if (begun) {
            tellOfParts(together);
        }
        begun = true;
        int files = 0;
        for (Read read : together) {
            if (!read.text().file().isBeside()) {
                files += read.text().isFirst() ? 1 : 0;
                objects(read);
            }
        }
        return new GivenManifests(manifests, files, problems);
    }

    /** Whether {@link #next} may have more. */
    public boolean hasNext() {
        return texts.hasNext();
    }

    private List<Read> together() {
        List<Read> together = new ArrayList<>();
        Bounds bounds = Bounds.ofWhatIsGiven();
        int characters = 0;
        while (texts.hasNext() && !bounds.exceeded()) {
            if (values > MOST_VALUES) {
                texts.end(problems, "more than " + MOST_VALUES + " values are given, aliases expanded");
                break;
            }
            GivenText text = texts.next(problems);
            if (text == null) {
                break;
            }
            characters += text.source().text().length();
            Problems own = new Problems();
            List<Value> documents = characters > MOST_CHARACTERS && !together.isEmpty()
                    ? null
                    : YamlReader.readAsKubectl(text.source(), bounds, own);
            if (documents == null || bounds.exceeded() && !together.isEmpty()) {
                texts.putBack(text);
                break;
            }
            together.add(new Read(text, told(text, documents, own)));
        }
        values += bounds.taken();
        for (Read read : together) {
            note(read);
        }
        if (texts.hasNext()) {
            noteWhatFollows();
        }
        return together;
    }

    /** What is left of documents when it is told what is wrong with their text. */
    private List<Value> told(GivenText text, List<Value> documents, Problems own) {
        if (text.file().isBeside()) {
            return documents;
        }
        Problems told = own.isEmpty() ? own : Templates.explained(text.source(), own);
        problems.addAll(told);
        return told == own ? documents : List.of(); // a template's documents lack what is still to be filled in
    }

    private void note(Read read) {
        String path = read.text().source().path();
        for (Value root : read.documents()) {
            if (root instanceof MapValue map && Kustomization.isIn(path, map)) {
                kustomization.read(path, map);
            }
        }
    }

    /** What kustomize's files tell about others must be known before those are judged. */
    private void noteWhatFollows() {
        Problems unheard = new Problems(); // told when it is their turn
        List<GivenFile> kustomizations = new ArrayList<>();
        for (GivenFile file : texts.left()) {
            if (!file.isStandardInput()
                    && GivenFiles.KUSTOMIZATIONS.contains(
                            file.path().getFileName().toString())) {
                kustomizations.add(file);
            }
        }
        GivenTexts ahead = new GivenTexts(kustomizations, InputStream.nullInputStream());
        for (GivenText text = ahead.next(unheard); text != null; text = ahead.next(unheard)) {
            note(new Read(text, YamlReader.readAsKubectl(text.source(), Bounds.ofWhatIsGiven(), unheard)));
        }
    }

    /** Once: where it happens again, nothing new would be said. */
    private void tellOfParts(List<Read> together) {
        if (toldOfParts || together.isEmpty()) {
            return;
        }
        toldOfParts = true;
        Source source = together.get(0).text().source();
        problems.warn(
                "judged-in-parts",
                new Problem(
                        new Position(source, source.linesBefore() + 1, 1),
                        null,
                        "too much is given to be judged together: from here on nothing is known of the objects in front",
                        "check in a run of its own what belongs together, for instance namespace by namespace"));
    }

    private void objects(Read read) {
        GivenText text = read.text();
        if (kustomization.isPatch(text.source().path())) {
            if (text.isFirst()) {
                patch(text.file().position());
            }
            return;
        }
        holdsDocument = !text.isFirst() && holdsDocument || !read.documents().isEmpty();
        if (text.isLast() && !holdsDocument && text.file().isNamed() && !problems.has(text.source())) {
            problems.add(new Problem(
                    text.file().position(), null, "there is no manifest in it", "name a file that holds manifests"));
        }
        for (Value root : read.documents()) {
            document(root, text.source(), text.file().isNamed());
        }
    }

    private void document(Value root, Source source, boolean named) {
        if (!(root instanceof MapValue map)) {
            noManifest(root.position(), "no manifest but " + root.words(), named);
        } else if (Kustomization.isIn(source.path(), map)) {
            problems.warn(
                    "kustomize-file",
                    new Problem(
                            map.position(),
                            null,
                            kustomization.isBase(source.path())
                                    ? "a base for kustomize, which another one completes: no rule judges what it lists"
                                    : Kustomization.changes(map)
                                            ? "a file for kustomize, which Headgate doesn't run: what it lists is judged as"
                                                    + " if it changed nothing of it"
                                            : "a file for kustomize, which Headgate doesn't run",
                            "check what it builds: kustomize build FOLDER | headgate check -"));
        } else if (isBlank(map, "apiVersion") && isBlank(map, "kind")) {
            noManifest(map.position(), "no manifest: neither 'apiVersion' nor 'kind' is in it", named);
        } else if (Kustomization.isPatch(map)) {
            patch(map.position());
        } else {
            objects.read(map, !kustomization.isInBase(source.path()), manifests, problems);
        }
    }

    private static boolean isBlank(MapValue map, String field) {
        return !(map.members().get(field) instanceof Scalar scalar)
                || scalar.isNull()
                || scalar.text().isBlank();
    }

    private void patch(Position position) {
        problems.warn(
                "kustomize-patch",
                new Problem(
                        position,
                        null,
                        "a patch for kustomize, of which nothing can be said before it is merged",
                        "check what kustomize builds: kustomize build FOLDER | headgate check -"));
    }

    private void noManifest(Position position, String what, boolean named) {
        Problem problem = new Problem(
                position,
                null,
                what,
                named
                        ? "name a file that holds manifests"
                        : "if it is meant as one, write a map with 'apiVersion' and 'kind'");
        if (named) {
            problems.add(problem);
        } else {
            problems.warn("no-manifest", problem);
        }
    }
}
