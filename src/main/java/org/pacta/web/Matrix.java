package org.pacta.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.progress.Track;

/**
 * Parties by themes: how the assignments in each cell stand.
 *
 * @param columns a theme each, with its page
 * @param rows a party each, with its page and a cell for each column; those of one page of the table
 * @param foot of all parties, also of those on other pages
 * @param parts the pages of the table; empty if there is but one
 * @param bars whether there is room in the cells for more than numbers
 * @param awaited whether the reader sees of any assignment that a report waits for its review
 */
record Matrix(
        LocalDate asOf,
        Track track,
        List<Head> columns,
        List<Line> rows,
        Line foot,
        List<Part> parts,
        boolean bars,
        boolean awaited) {

    private static final int AT_ONCE = 20;

    /** Whether it has more rows than are seen at once. */
    public boolean isLong() {
        return rows.size() > AT_ONCE;
    }

    /** Whether any of it rests on something made up. */
    public boolean isIllustrative() {
        return rows.stream().anyMatch(line -> line.cells.stream().anyMatch(Cell::illustrative));
    }

    /** @param page about it; null if there is none */
    record Head(Said name, @Nullable String page) {}

    /** Some of the parties: the first and the last of them by name. */
    record Part(Said first, Said last, String page, boolean current) {}

    /**
     * A party.
     *
     * @param whole all its assignments together, each counted once
     */
    record Line(Head head, Cell whole, List<Cell> cells) {}

    /** What there is to be seen in a cell. */
    enum Kind {
        /** No assignment. */
        VOID,
        /** Assignments that do not apply, for a reason, and no others. */
        NOT_APPLICABLE,
        /** Assignments that bind. */
        BINDING
    }

    /**
     * How the assignments of a party under a theme stand.
     *
     * @param level the median of those of which anything is known; null if none is applicable
     * @param withReport of how many anything is known
     * @param applicable how many there are
     * @param inapplicable how many there are besides that do not apply
     * @param awaiting of how many a report waits for its review
     * @param told all of it in words
     * @param behind the page of the assignments that are counted; null if there are none
     * @param pieces how many there are of each status
     */
    record Cell(
            Kind kind,
            @Nullable Level level,
            long withReport,
            long applicable,
            long inapplicable,
            long awaiting,
            String told,
            @Nullable String behind,
            boolean illustrative,
            List<Board.Count> pieces) {

        public boolean isVoid() {
            return kind == Kind.VOID;
        }

        public boolean isNotApplicable() {
            return kind == Kind.NOT_APPLICABLE;
        }

        public boolean isAwaited() {
            return awaiting > 0;
        }
    }
}
