package dev.headgate.netflow.options;

/**
 * One thing that is wrong with what the job was told.
 *
 * @param what names the option and its value
 * @param fix what to do about it
 */
public record WrongOption(String what, String fix) {
    @Override
    public String toString() {
        return what + "; " + fix;
    }
}
