package org.pacta.http;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a file, for a client that goes on with a download which broke off (RFC 9110, section 14).
 *
 * @param first byte, counted from 0
 * @param last byte
 */
record ByteRange(long first, long last) {

    private static final Pattern ONE = Pattern.compile("(?i)bytes=(\\d{0,18})-(\\d{0,18})");

    /**
     * What the header Range asks for; empty if that is not one part of a file of this size, and then all of it is the
     * answer, as RFC 9110 allows.
     */
    static Optional<ByteRange> of(String header, long size) {
        Matcher one = ONE.matcher(header.strip());
        if (!one.matches() || one.group(1).isEmpty() && one.group(2).isEmpty()) {
            return Optional.empty();
        }
        ByteRange range;
        if (one.group(1).isEmpty()) {
            range = new ByteRange(Math.max(0, size - Long.parseLong(one.group(2))), size - 1);
        } else {
            long last = one.group(2).isEmpty() ? size - 1 : Long.parseLong(one.group(2));
            range = new ByteRange(Long.parseLong(one.group(1)), Math.min(last, size - 1));
        }
        return Optional.of(range).filter(found -> found.first <= found.last);
    }

    long count() {
        return last - first + 1;
    }
}
