package org.pacta.backup;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.util.Locale;

/**
 * How many rows there are and which, in whatever order: the sum of the SHA-256 of each. Two databases sort texts differently,
 * and neither has to sort anything for this.
 */
final class Fingerprint {

    private static final BigInteger LIMIT = BigInteger.ONE.shiftLeft(256);

    private final MessageDigest digest = Digests.sha256();
    private BigInteger sum = BigInteger.ZERO;
    private long rows;

    void add(byte[] line) {
        sum = sum.add(new BigInteger(1, digest.digest(line)));
        rows++;
        if (sum.bitLength() > 320) {
            sum = sum.mod(LIMIT);
        }
    }

    long rows() {
        return rows;
    }

    String hash() {
        return String.format(Locale.ROOT, "%064x", sum.mod(LIMIT));
    }
}
