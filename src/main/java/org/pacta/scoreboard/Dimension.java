package org.pacta.scoreboard;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

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

    private static final Set<Dimension> OF_MANY = EnumSet.of(COMMITMENT, STATEMENT, MEETING);

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

    /** Whether groups by these may be thousands. */
    static boolean mayBeMany(List<Dimension> groups) {
        return groups.size() > 1 || groups.stream().anyMatch(OF_MANY::contains);
    }

    String column(int themeDepth) {
        return column.formatted(themeDepth);
    }
}
