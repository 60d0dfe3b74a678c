package org.pacta.scoreboard;

import com.fasterxml.jackson.annotation.JsonValue;

/** What the scoreboard can be broken down by. */
public enum Dimension {
    /** Rolled up the tree to the depth that is asked for; an assignment counts once in each theme it falls under. */
    THEME("theme", "theme_place.depth_%d"),
    PARTY("party", "stood.party"),
    COMMITMENT("commitment", "stood.commitment"),
    STATEMENT("statement", "stood.statement"),
    /** None for what was adopted outside of a meeting. */
    MEETING("meeting", "stood.meeting"),
    SERIES("series", "stood.series"),
    ORGANIZATION("organization", "stood.organization"),
    KIND("kind", "stood.kind"),
    /** The year in which the assignment is due; none while it is continuing. */
    YEAR_DUE("yearDue", "stood.year_due");

    private final String label;
    private final String column;

    Dimension(String label, String column) {
        this.label = label;
        this.column = column;
    }

    /** What it is called in requests, in answers and in the heads of tables. */
    @JsonValue
    @Override
    public String toString() {
        return label;
    }

    String column(int themeDepth) {
        return column.formatted(themeDepth);
    }
}
