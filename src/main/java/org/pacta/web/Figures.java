package org.pacta.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.progress.Track;

/**
 * The scoreboard's figures as a page shows them.
 *
 * @param whole of all assignments
 * @param themes of each root of the tree that has any
 * @param assignments how many assignments are in force, the not applicable ones included
 */
record Figures(LocalDate asOf, Track track, long assignments, Row whole, List<Row> themes) {

    public boolean isAssessed() {
        return track == Track.ASSESSED;
    }

    /**
     * @param slug of the theme; empty for the whole
     * @param language of the name where that is not the page's
     * @param applicable what the shares are of
     * @param withReport how many of those say anything
     * @param illustrative how many of the applicable ones rest on something made up
     * @param counts one for each status that can be applicable, in the order of the page
     */
    record Row(
            String slug,
            String name,
            @Nullable String language,
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
    }

    /**
     * One status of a row, and its piece of the bar.
     *
     * @param start where the piece starts, in thousandths of the bar
     * @param width how wide it is, in thousandths of the bar
     */
    record Count(Level level, long count, long start, long width) {}
}
