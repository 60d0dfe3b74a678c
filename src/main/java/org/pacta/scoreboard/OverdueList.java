package org.pacta.scoreboard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pacta.http.ComputedListing;
import org.pacta.http.LargeAnswer;
import org.pacta.http.Page;
import org.pacta.http.Paging;
import org.pacta.http.ProblemException;
import org.pacta.http.ProblemType;
import org.pacta.model.SharedRoom;
import org.pacta.model.Text;
import org.pacta.progress.ExpectedReportState;
import org.pacta.progress.ExpectedReports;
import org.pacta.progress.Track;

/** Gathers what is late: commitments by the status of their assignments, reports by their schedules. */
@ApplicationScoped
public class OverdueList {

    /** So many assignments are listed at most: all of them are read, to be put in order with reports. */
    private static final int MOST = 20_000;

    private final AssignmentStandingRepository assignments;
    private final DueReports reports;
    private final Moments moments;
    private final LargeAnswer large;

    @Inject
    OverdueList(AssignmentStandingRepository assignments, DueReports reports, Moments moments, LargeAnswer large) {
        this.assignments = assignments;
        this.reports = reports;
        this.moments = moments;
        this.large = large;
    }

    /**
     * What is late, as far as it can be counted.
     *
     * @param leftOut the organizations whose reports are not among it, as they are too many
     * @param unlisted how many commitments of organizations are not among it, as they are too many
     */
    public record Countable(List<Overdue> overdue, Set<String> leftOut, Map<String, Long> unlisted) {}

    /**
     * @param what commitments or reports; null for both
     * @throws ProblemException 400 if too many reports are expected to be counted, or too many assignments are late
     */
    List<Overdue> of(ScoreboardFilter filter, Overdue.@Nullable What what) {
        large.begin();
        Moment moment = moments.of(filter);
        if (what != Overdue.What.REPORT && !unlisted(filter, moment).isEmpty()) {
            throw new ProblemException(
                    ProblemType.INVALID_PARAMETER,
                    Text.of(
                            "More than {0} assignments are overdue; ask for those of a party, a commitment, a statement, or an organization.",
                            MOST));
        }
        return together(
                what == Overdue.What.REPORT ? List.of() : commitments(filter, moment, Set.of()),
                what == Overdue.What.COMMITMENT ? List.of() : missing(reports.passed(filter, moment), filter));
    }

    /** The same, but without what organizations have too much of, where the filter takes them in. */
    public Countable countable(ScoreboardFilter filter, Overdue.@Nullable What what) {
        large.begin();
        Moment moment = moments.of(filter);
        Map<String, Long> unlisted = what == Overdue.What.REPORT ? Map.of() : unlisted(filter, moment);
        DueReports.Passed passed =
                what == Overdue.What.COMMITMENT ? DueReports.Passed.NONE : reports.countable(filter, moment);
        return new Countable(
                together(
                        what == Overdue.What.REPORT ? List.of() : commitments(filter, moment, unlisted.keySet()),
                        missing(passed.reports(), filter)),
                passed.leftOut(),
                unlisted);
    }

    /** A page of what is late; what has been late longest comes first. */
    public static Page<Overdue> page(List<Overdue> overdue, Paging paging) {
        return ComputedListing.of(overdue)
                .key("dueOn", LocalDate.class, Overdue::dueOn)
                .key("assignment", String.class, Overdue::assignment)
                .key("what", Overdue.What.class, Overdue::what)
                .sortable("party", String.class, Overdue::party)
                .page(paging);
    }

    private static List<Overdue> together(List<Overdue> commitments, List<Overdue> reports) {
        List<Overdue> overdue = new ArrayList<>(commitments);
        overdue.addAll(reports);
        return overdue;
    }

    /** How many are late of those who have so many that there is no room for them beside those of others. */
    private Map<String, Long> unlisted(ScoreboardFilter filter, Moment moment) {
        Map<String, Long> late = assignments.overdue(new Standing(filter, Track.REPORTED, moment));
        return SharedRoom.without(late, MOST).stream().collect(Collectors.toMap(Function.identity(), late::get));
    }

    private List<Overdue> commitments(ScoreboardFilter filter, Moment moment, Set<String> unlisted) {
        return assignments.overdue(new Standing(filter, Track.REPORTED, moment), filter, unlisted).stream()
                .map(assignment -> Overdue.of(assignment, moment.asOf()))
                .toList();
    }

    private static List<Overdue> missing(Collection<ExpectedReports.OnAssignment> passed, ScoreboardFilter filter) {
        return passed.stream()
                .filter(due -> due.report().state() == ExpectedReportState.OVERDUE)
                .map(due -> Overdue.of(due.report(), StandingLinks.of(due.assignment(), filter)))
                .toList();
    }
}
