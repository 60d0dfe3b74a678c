package org.pacta.scoreboard;

import java.util.List;
import org.pacta.progress.Status;

/** What a group comes to, all statuses together. */
record Totals(long assignments, long applicable, long withReport) {

    static Totals of(List<Tally> tallies) {
        long all = 0;
        for (Tally tally : tallies) {
            all += tally.count();
        }
        long notApplicable = count(tallies, Status.NOT_APPLICABLE);
        return new Totals(all, all - notApplicable, all - notApplicable - count(tallies, Status.NOT_REPORTED));
    }

    static long count(List<Tally> tallies, Status status) {
        long count = 0;
        for (Tally tally : tallies) {
            count += tally.status() == status ? tally.count() : 0;
        }
        return count;
    }
}
