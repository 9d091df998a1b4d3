package dev.headgate.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Java's own SHA-256 is the judge, over every length that padding treats differently, and over longer texts. */
final class Sha256Test {
    @Test
    void agreesWithJavas() throws NoSuchAlgorithmException {
        Random random = new Random(1);
        MessageDigest judge = MessageDigest.getInstance("SHA-256");
        for (int length = 0; length < 2000; length++) {
            byte[] bytes = new byte[length < 300 ? length : random.nextInt(100_000)];
            random.nextBytes(bytes);
            assertEquals(HexFormat.of().formatHex(judge.digest(bytes)), Sha256.of(bytes), "length " + bytes.length);
        }
    }
}
