package dev.headgate.netflow.yang;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Numbers as the JDK writes them. */
final class DocumentTest {
    @Test
    void unsignedNumbersOfEveryLength() {
        for (int digits = 0; digits <= 20; digits++) {
            long power = 1;
            for (int i = 0; i < digits; i++) {
                power *= 10; // beyond 64 bits just another number
            }
            for (int i = -2; i <= 2; i++) {
                check(power + i);
            }
        }
        Random random = new Random(1);
        for (int i = 0; i < 10_000; i++) {
            check(random.nextLong() >>> random.nextInt(64));
        }
    }

    @Test
    void signedNumbers() {
        for (int number : new int[] {0, 9, -1, -10, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
            Document document = new Document();
            document.signed(number);
            assertEquals(Integer.toString(number), document.text(0));
        }
    }

    @Test
    void growsWithWhatIsWritten() {
        Document document = new Document();
        StringBuilder expected = new StringBuilder();
        for (int i = 0; i < 5000; i++) {
            document.number(i);
            document.write(new Fragment(",\"name\":"));
            expected.append(i).append(",\"name\":");
        }
        assertEquals(expected.toString(), document.text(0));
    }

    private static void check(long number) {
        Document document = new Document();
        document.number(number);
        assertEquals(Long.toUnsignedString(number), document.text(0));
    }
}
