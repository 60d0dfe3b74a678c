package org.pacta.scoreboard;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads again what follows from what was changed: rather too much than too little, as to read the same twice is no harm. */
final class HeldRefresh {

    private final Held held;
    private final HeldTables tables;

    HeldRefresh(Held held, HeldTables tables) {
        this.held = held;
        this.tables = tables;
    }

    void read(List<ChangesSince.Touched> touched) throws SQLException {
        Map<String, Set<String>> keys = new TreeMap<>();
        touched.forEach(change ->
                keys.computeIfAbsent(change.noun(), noun -> new TreeSet<>()).add(change.key()));
        Set<String> commitments = new TreeSet<>(of(keys, "commitments"));
        commitments.addAll(tables.commitmentsOf("statement", of(keys, "statements")));
        commitments.addAll(tables.commitmentsOf("meeting", of(keys, "meetings")));
        commitments.addAll(tables.commitmentsOf("series", of(keys, "meeting-series")));
        Set<String> assignments = new TreeSet<>(of(keys, "assignments"));
        assignments.addAll(tables.assignmentsOf("progress_report", of(keys, "progress-reports")));
        assignments.addAll(tables.assignmentsOf("assessment", of(keys, "assessments")));
        assignments.addAll(tables.assignmentsOfCommitments(commitments));
        tables.commitments(held, commitments);
        tables.assignments(held, assignments);
        if (keys.containsKey("memberships")) {
            tables.members(held);
        }
        if (keys.containsKey("themes")) {
            tables.themes(held);
        }
    }

    private static Set<String> of(Map<String, Set<String>> keys, String noun) {
        return keys.getOrDefault(noun, Set.of());
    }
}
