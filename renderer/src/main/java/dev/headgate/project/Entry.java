package dev.headgate.project;

/**
 * One thing in a folder.
 *
 * @param name its last part
 * @param path from the project on, with forward slashes
 */
public record Entry(String name, String path, Form form) implements Comparable<Entry> {
    /** By name, whatever the locale. */
    @Override
    public int compareTo(Entry other) {
        return name.compareTo(other.name);
    }

    /** What kind of thing; links, devices and pipes are neither file nor folder, since nothing may be read through them. */
    public enum Form {
        FILE,
        FOLDER,
        LINK,
        OTHER
    }

    public boolean isFolder() {
        return form == Form.FOLDER;
    }

    /** Whether it is a file that Headgate reads as YAML. */
    public boolean isYaml() {
        return form == Form.FILE && name.endsWith(".yaml");
    }

    /** The name without ".yaml". */
    public String stem() {
        return name.endsWith(".yaml") ? name.substring(0, name.length() - ".yaml".length()) : name;
    }
}
