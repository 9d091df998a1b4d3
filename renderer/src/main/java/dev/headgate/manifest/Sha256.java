package dev.headgate.manifest;

/**
 * The SHA-256 of some bytes (FIPS 180-4). Java has one of its own, but asking for it loads the whole of its security
 * configuration: 17 ms of CPU, a tenth of a cold run, for a few kilobytes.
 */
public final class Sha256 {
    /** The first 32 bits of the fractional parts of the cube roots of the first 64 primes. */
    private static final int[] ROUNDS = new int[64];

    /** The same of the square roots of the first eight. */
    private static final int[] START = new int[8];

    static {
        int primes = 0;
        for (int candidate = 2; primes < ROUNDS.length; candidate++) {
            if (isPrime(candidate)) {
                if (primes < START.length) {
                    START[primes] = fraction(Math.sqrt(candidate));
                }
                ROUNDS[primes++] = fraction(Math.cbrt(candidate));
            }
        }
    }

    private Sha256() {}

    /** In lower-case hexadecimal digits. */
    public static String of(byte[] bytes) {
        byte[] padded = padded(bytes);
        int[] state = START.clone();
        int[] words = new int[64];
        for (int block = 0; block < padded.length; block += 64) {
            schedule(padded, block, words);
            compress(state, words);
        }
        StringBuilder digits = new StringBuilder(64);
        for (int word : state) {
            for (int shift = 28; shift >= 0; shift -= 4) {
                digits.append(Character.forDigit(word >>> shift & 0xf, 16));
            }
        }
        return digits.toString();
    }

    private static byte[] padded(byte[] bytes) {
        int blocks = (bytes.length + 8) / 64 + 1;
        byte[] padded = new byte[blocks * 64];
        System.arraycopy(bytes, 0, padded, 0, bytes.length);
        padded[bytes.length] = (byte) 0x80;
        long bits = bytes.length * 8L;
        for (int i = 1; i <= 8; i++) {
            padded[padded.length - i] = (byte) bits;
            bits >>>= 8;
        }
        return padded;
    }

    private static void schedule(byte[] bytes, int block, int[] words) {
        for (int i = 0; i < 16; i++) {
            int at = block + i * 4;
            words[i] = (bytes[at] & 0xff) << 24
                    | (bytes[at + 1] & 0xff) << 16
                    | (bytes[at + 2] & 0xff) << 8
                    | bytes[at + 3] & 0xff;
        }
        for (int i = 16; i < 64; i++) {
            int a = words[i - 15];
            int b = words[i - 2];
            int low = (a >>> 7 | a << 25) ^ (a >>> 18 | a << 14) ^ a >>> 3;
            int high = (b >>> 17 | b << 15) ^ (b >>> 19 | b << 13) ^ b >>> 10;
            words[i] = words[i - 16] + low + words[i - 7] + high;
        }
    }

    private static void compress(int[] state, int[] words) {
        int a = state[0];
        int b = state[1];
        int c = state[2];
        int d = state[3];
        int e = state[4];
        int f = state[5];
        int g = state[6];
        int h = state[7];
        for (int i = 0; i < 64; i++) {
            int sum = (e >>> 6 | e << 26) ^ (e >>> 11 | e << 21) ^ (e >>> 25 | e << 7);
            int first = h + sum + (e & f ^ ~e & g) + ROUNDS[i] + words[i];
            int second = ((a >>> 2 | a << 30) ^ (a >>> 13 | a << 19) ^ (a >>> 22 | a << 10)) + (a & b ^ a & c ^ b & c);
            h = g;
            g = f;
            f = e;
            e = d + first;
            d = c;
            c = b;
            b = a;
            a = first + second;
        }
        state[0] += a;
        state[1] += b;
        state[2] += c;
        state[3] += d;
        state[4] += e;
        state[5] += f;
        state[6] += g;
        state[7] += h;
    }

    private static int fraction(double root) {
        return (int) (long) ((root - Math.floor(root)) * 0x1p32);
    }

    private static boolean isPrime(int number) {
        for (int divisor = 2; divisor * divisor <= number; divisor++) {
            if (number % divisor == 0) {
                return false;
            }
        }
        return true;
    }
}
