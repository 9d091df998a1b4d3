package dev.headgate.webhook.settings;

import java.util.List;

/** Learns what becomes of the settings; each state is told once. */
interface SettingsListener {
    /** From now on these hold. */
    void applied(ConfigMap map);

    /** These can't be understood; what held, holds. */
    void refused(ConfigMap map, List<String> problems);

    /** There is no such ConfigMap. */
    void gone(String problem, boolean defaultsHold);

    /** It isn't known what the ConfigMap says. */
    void unknown(String problem);
}
