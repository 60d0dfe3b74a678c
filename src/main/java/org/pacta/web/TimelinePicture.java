package org.pacta.web;

import java.time.LocalDate;
import java.util.List;

/**
 * What is due when.
 *
 * @param dated how many assignments are due on a day
 * @param undated how many are not
 * @param past how many of those that are due on a day had not been completed by it
 * @param illustrative how many of those that are due on a day rest on something made up
 * @param today where the day stands that is meant
 * @param few ticks for where there is less room
 * @param many ticks for where there is more
 */
record TimelinePicture(
        LocalDate asOf,
        long dated,
        long undated,
        long past,
        long illustrative,
        double today,
        List<Tick> few,
        List<Tick> many,
        List<Lane> lanes) {

    public boolean isIllustrative() {
        return illustrative > 0;
    }

    public String todayAt() {
        return TimelineScale.percent(today);
    }

    /** Whether the text beside the line of the day has more room on its left. */
    public boolean isLate() {
        return today > 50;
    }

    /** Where a month or a year begins. */
    record Tick(double place, String name) {

        public String at() {
            return TimelineScale.percent(place);
        }
    }

    /**
     * A theme.
     *
     * @param few marks for where there is less room
     * @param many marks for where there is more
     * @param further how many assignments have been moved beside those of the lines
     */
    record Lane(
            Said name, String page, long assignments, List<Mark> few, List<Mark> many, List<Move> moves, long further) {

        private static final int MARKS = 62;
        private static final int LINE = 11;

        /** In pixels. */
        public int height() {
            return MARKS + moves.size() * LINE;
        }
    }

    /**
     * What is due together.
     *
     * @param level the median
     * @param told all of it in words, also whether any of it rests on something made up
     * @param behind its rows of the table
     * @param past whether any of it had not been completed by its day
     */
    record Mark(
            double place, long assignments, Level level, String told, String behind, boolean past, List<Piece> pieces) {

        public String at() {
            return TimelineScale.percent(place);
        }
    }

    /** @param start of the piece, in pixels from the middle of the mark; @param width in pixels */
    record Piece(Level level, double start, double width) {}

    /**
     * From the day on which assignments had been due to the day on which they are.
     *
     * @param line the how manieth below the lane it is
     */
    record Move(double from, double to, int line, long assignments, String told) {

        public String fromAt() {
            return TimelineScale.percent(from);
        }

        public String toAt() {
            return TimelineScale.percent(to);
        }

        public boolean isLater() {
            return to >= from;
        }

        /** In pixels from the top. */
        public int y() {
            return Lane.MARKS + line * Lane.LINE;
        }
    }
}
