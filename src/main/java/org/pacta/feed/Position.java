package org.pacta.feed;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pacta.http.ProblemException;

/**
 * A place in the feed as clients hold it: a text that says nothing to them.
 *
 * @param value how far it is from the beginning
 * @param mark of the change that stands there, drawn from its instant: what stands at the same place in another database,
 *     or in this one once it was put back to an earlier state and went on, has another
 */
record Position(long value, String mark) {

    private static final Pattern TEXT = Pattern.compile("c(?:0|([0-9a-z]{6})([1-9a-z][0-9a-z]{0,11}))");
    private static final int RADIX = 36;

    /** As many as six digits tell apart. */
    private static final long MARKS = 2_176_782_336L;

    /** Before the first change. */
    static final Position BEGINNING = new Position(0, "");

    static Position of(long value, Instant at) {
        String mark = Long.toString(Math.floorMod(ChronoUnit.MICROS.between(Instant.EPOCH, at), MARKS), RADIX);
        return new Position(value, "0".repeat(6 - mark.length()) + mark);
    }

    /** @throws ProblemException 400 if it is not one that this service gave */
    static Position read(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            throw ProblemException.parameter("since", "The position is not one that this service gave.");
        }
        return parts.group(1) == null ? BEGINNING : new Position(Long.parseLong(parts.group(2), RADIX), parts.group(1));
    }

    String text() {
        return "c" + mark + Long.toString(value, RADIX);
    }
}
