package dev.headgate.project;

import java.util.regex.Pattern;

/** Names of environments, applications and components: a folder, a part of URLs and labels, and never a way out. */
public final class Names {
    /** What such a name looks like, in words. */
    public static final String RULE =
            "lower-case letters, digits and '-', at most 63, with a letter or digit at both ends";

    private static final Pattern NAME = Pattern.compile("[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?");

    private Names() {}

    public static boolean valid(String name) {
        return NAME.matcher(name).matches();
    }
}
