package dev.headgate.webhook.judge;

import dev.headgate.manifest.Manifest;
import dev.headgate.manifest.MapValue;
import dev.headgate.problem.Problems;
import dev.headgate.problem.Source;
import dev.headgate.settings.Settings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the files say that the command line names; what is wrong with them is thrown as an {@link dev.headgate.problem.InputException}. */
public final class GivenFiles {
    private GivenFiles() {}

    /** The settings of a file, or those that hold where nobody decided anything. */
    public static Settings settings(Optional<Path> file) {
        if (file.isEmpty()) {
            return Settings.NONE;
        }
        Problems problems = new Problems();
        Source source = YamlFile.source(file.get(), "settings", problems);
        problems.throwIfAny();
        return SettingsText.read(source);
    }

    /** The objects of a file as those of a cluster, of which there may be more. */
    public static Cluster cluster(Optional<Path> file) {
        if (file.isEmpty()) {
            return FixedCluster.UNKNOWN;
        }
        List<Manifest> objects = new ArrayList<>();
        for (MapValue object : YamlFile.objects(file.get(), "cluster")) {
            Manifest.of(object).ifPresent(objects::add);
        }
        return FixedCluster.of(objects);
    }
}
