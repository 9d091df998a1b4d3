package dev.headgate.netflow.options;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A list of brokers to start from. */
final class KafkaAddresses {
    private static final Pattern ADDRESS = Pattern.compile("(\\[[0-9A-Fa-f:.]+]|[A-Za-z0-9._-]+):([0-9]{1,5})");

    private KafkaAddresses() {}

    /** The entries that can't be addresses; names aren't looked up. */
    static List<String> wrong(String list) {
        List<String> wrong = new ArrayList<>();
        for (String entry : list.split(",", -1)) {
            Matcher matcher = ADDRESS.matcher(entry.strip());
            if (!matcher.matches()
                    || Integer.parseInt(matcher.group(2)) > 65535
                    || matcher.group(2).equals("0")) {
                wrong.add(entry.strip());
            }
        }
        return wrong;
    }
}
