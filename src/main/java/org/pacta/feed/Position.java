package org.pacta.feed;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pacta.http.ProblemException;

/**
 * A place in the feed.
 *
 * @param value how far it is from the beginning, which is nothing for clients: it would tell how much they do not see
 * @param name what clients call it
 */
record Position(long value, Named name) {

    private static final Pattern BEFORE = Pattern.compile("c(?:0|([0-9a-z]{6})([1-9a-z][0-9a-z]{0,11}))");
    private static final Pattern DRAWN = Pattern.compile("d(0|[1-9a-z][0-9a-z]{0,12})");
    private static final int RADIX = 36;

    /** As many as six digits tell apart. */
    private static final long MARKS = 2_176_782_336L;

    /** Before the first change. */
    static final Position BEGINNING = new Position(0, new Named(false, 0, ""));

    /**
     * A text that says nothing to clients.
     *
     * @param isDrawn whether the number was drawn by lot for the change that stands there, as it is for all since there are
     *     changes that not everybody sees; else it is how far it is from the beginning
     * @param number with which it is found
     * @param mark of what was not drawn, from the instant of the change that stands there: what stands at the same place in
     *     another database, or in this one once it was put back to an earlier state and went on, has another
     */
    record Named(boolean isDrawn, long number, String mark) {

        static Named drawn(long number) {
            return new Named(true, number, "");
        }

        static Named before(long value, Instant at) {
            String mark = Long.toString(Math.floorMod(ChronoUnit.MICROS.between(Instant.EPOCH, at), MARKS), RADIX);
            return new Named(false, value, "0".repeat(6 - mark.length()) + mark);
        }

        String text() {
            return (isDrawn ? "d" : "c" + mark) + Long.toString(number, RADIX);
        }
    }

    /** @throws ProblemException 400 if it is not one that this service gave */
    static Named read(String text) {
        Matcher drawn = DRAWN.matcher(text);
        Matcher before = BEFORE.matcher(text);
        try {
            if (drawn.matches()) {
                return Named.drawn(Long.parseLong(drawn.group(1), RADIX));
            }
            if (before.matches()) {
                return before.group(1) == null
                        ? BEGINNING.name
                        : new Named(false, Long.parseLong(before.group(2), RADIX), before.group(1));
            }
        } catch (NumberFormatException e) {
            // Larger than any.
        }
        throw ProblemException.parameter("since", "The position is not one that this service gave.");
    }

    String text() {
        return name.text();
    }
}
