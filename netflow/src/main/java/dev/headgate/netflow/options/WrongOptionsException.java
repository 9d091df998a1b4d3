package dev.headgate.netflow.options;

import java.util.List;

/** The job was told something that can't be: everything that is wrong, at once. */
public final class WrongOptionsException extends IllegalArgumentException {
    private final transient List<WrongOption> all;

    public WrongOptionsException(List<WrongOption> all) {
        super(message(all));
        this.all = List.copyOf(all);
    }

    public List<WrongOption> all() {
        return all;
    }

    private static String message(List<WrongOption> all) {
        StringBuilder message = new StringBuilder("the job can't start with these options:");
        for (WrongOption wrong : all) {
            message.append("\n  ").append(wrong);
        }
        return message.toString();
    }
}
