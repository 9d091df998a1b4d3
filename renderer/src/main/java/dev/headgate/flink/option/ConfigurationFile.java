package dev.headgate.flink.option;

import dev.headgate.flink.FlinkVersion;

/** Which file of its conf directory Flink reads: {@code GlobalConfiguration#loadConfiguration}. */
public enum ConfigurationFile {
    /** flink-conf.yaml, of which a key may be written twice and the last counts. */
    FLINK_CONF("flink-conf.yaml"),
    /** config.yaml, which is YAML in the strict sense. */
    CONFIG("config.yaml"),
    /** None that this version reads is there, so it doesn't start. */
    NONE(null);

    private final String fileName;

    ConfigurationFile(String fileName) {
        this.fileName = fileName;
    }

    /** The name of the file, null where there is none. */
    public String fileName() {
        return fileName;
    }

    /** The one that counts where both may be there: 1.19 and 1.20 know config.yaml, and 2.0 knows nothing else. */
    public static ConfigurationFile read(FlinkVersion version, boolean hasFlinkConf, boolean hasConfig) {
        if (hasFlinkConf && !version.isAtLeast(2, 0)) {
            return FLINK_CONF;
        }
        return hasConfig && version.isAtLeast(1, 19) ? CONFIG : NONE;
    }

    /** The one that both operators write for a version. */
    public static ConfigurationFile writtenFor(FlinkVersion version) {
        return version.isAtLeast(2, 0) ? CONFIG : FLINK_CONF;
    }
}
