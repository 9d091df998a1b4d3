package dev.headgate.overlay;

import dev.headgate.project.Project;
import dev.headgate.project.ProjectFiles;
import dev.headgate.render.Rendering;
import dev.headgate.render.Selection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A project on disk, written file by file. */
record ProjectFolder(Path folder) {
    /** Writes a file; its path begins below environments/. */
    ProjectFolder with(String path, String text) {
        try {
            Path file = folder.resolve(ProjectFiles.ROOT).resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Rendering render() {
        return Rendering.of(new Project(new ProjectFiles(folder)), Selection.ALL, done -> {});
    }
}
