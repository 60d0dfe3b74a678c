package org.pacta.feed;

import java.util.regex.Pattern;
import org.pacta.http.ProblemException;

/** A place in the feed as clients hold it: a text that says nothing to them. */
record Position(long value) {

    private static final Pattern TEXT = Pattern.compile("c(0|[1-9a-z][0-9a-z]{0,11})");
    private static final int RADIX = 36;

    /** Before the first change. */
    static final Position BEGINNING = new Position(0);

    /** @throws ProblemException 400 if it is not one that this service gave */
    static Position read(String text) {
        if (!TEXT.matcher(text).matches()) {
            throw ProblemException.parameter("since", "The position is not one that this service gave.");
        }
        return new Position(Long.parseLong(text.substring(1), RADIX));
    }

    String text() {
        return "c" + Long.toString(value, RADIX);
    }
}
