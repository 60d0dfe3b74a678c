package org.pacta.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.progress.Track;
import org.pacta.scoreboard.Dimension;

/**
 * The scoreboard's figures as a page shows them, broken down by one dimension.
 *
 * @param by what it is broken down by
 * @param assignments how many assignments are in force, the not applicable ones included
 * @param whole of all assignments
 * @param rows of each group that has any, as far as a page has room for them
 * @param further how many groups there are beside
 */
record Board(
        Dimension by,
        LocalDate asOf,
        Instant knownBy,
        Track track,
        long assignments,
        Row whole,
        List<Row> rows,
        long further) {

    /** Into how many parts a bar is divided. */
    static final long BAR = 1000;

    /** The picture of the same, as addresses have it. */
    public String picture() {
        return Arrays.stream(Picture.values())
                .filter(picture -> picture != Picture.OVERALL && picture.by() == by)
                .findFirst()
                .orElse(Picture.OVERALL)
                .toString();
    }

    /** The parties of a board by party, as a map. */
    public TileMap map() {
        return TileMap.of(this);
    }

    public boolean isAssessed() {
        return track == Track.ASSESSED;
    }

    public boolean isEmpty() {
        return whole.applicable == 0;
    }

    /**
     * @param slug of the group; null of what has none
     * @param page about the group; null if there is none
     * @param behind the page of the assignments that it counts
     * @param applicable what the shares are of
     * @param withReport how many of those say anything
     * @param illustrative how many of the applicable ones rest on something made up
     * @param counts one for each status that can be applicable, in the order of the page
     */
    record Row(
            @Nullable String slug,
            Said name,
            @Nullable String page,
            @Nullable String behind,
            long applicable,
            long withReport,
            long illustrative,
            List<Count> counts) {

        /** In whole percent, rounded down: 100 only when it is all. */
        public long coverage() {
            return applicable == 0 ? 0 : 100 * withReport / applicable;
        }

        public boolean isIllustrative() {
            return illustrative > 0;
        }

        public long complete() {
            return of(Level.COMPLETE);
        }

        long of(Level level) {
            return counts.stream()
                    .filter(count -> count.level == level)
                    .mapToLong(Count::count)
                    .sum();
        }
    }

    /**
     * One status of a row, and its piece of the bar.
     *
     * @param behind the page of the assignments that it counts; null if there are none
     * @param start where the piece starts, in thousandths of the bar
     * @param width how wide it is, in thousandths of the bar
     */
    record Count(Level level, long count, @Nullable String behind, long start, long width) {

        /** In whole percent. */
        public long percent() {
            return Math.round(width / 10.0);
        }
    }
}
