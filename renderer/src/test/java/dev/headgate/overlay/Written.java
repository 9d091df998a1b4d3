package dev.headgate.overlay;

import dev.headgate.manifest.Scalar;

/**
 * A scalar of a generated layer.
 *
 * @param source as it stands in the file, if it isn't text: 0644
 * @param type what it is
 * @param text what it means: 420
 */
record Written(String source, Scalar.Type type, String text) {
    static Written text(String text) {
        return new Written(text, Scalar.Type.TEXT, text);
    }

    static Written number(int number) {
        return new Written(Integer.toString(number), Scalar.Type.INTEGER, Integer.toString(number));
    }

    static Written decimal(String decimal) {
        return new Written(decimal, Scalar.Type.DECIMAL, decimal);
    }

    static Written truth(boolean truth) {
        return new Written(Boolean.toString(truth), Scalar.Type.BOOLEAN, Boolean.toString(truth));
    }

    static Written fileMode(int mode) {
        return new Written("0" + Integer.toOctalString(mode), Scalar.Type.INTEGER, Integer.toString(mode));
    }

    boolean isText() {
        return type == Scalar.Type.TEXT;
    }
}
