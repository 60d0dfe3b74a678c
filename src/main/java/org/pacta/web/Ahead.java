package org.pacta.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.pacta.http.Address;
import org.pacta.http.Language;
import org.pacta.model.Text;
import org.pacta.progress.ExpectedReport;
import org.pacta.progress.Status;
import org.pacta.scoreboard.Deadline;
import org.pacta.scoreboard.Deadlines;
import org.pacta.scoreboard.Dimension;
import org.pacta.scoreboard.DueReports;
import org.pacta.scoreboard.Moments;
import org.pacta.scoreboard.Overdue;

/** What is due next, commitments and reports on them, and how many reports are late. */
@ApplicationScoped
class Ahead {

    private static final int DAYS = 90;

    /** So many lines tell what is next; all deadlines are in the timeline. */
    private static final int MOST = 24;

    private final DueReports reports;
    private final Deadlines deadlines;
    private final Moments moments;
    private final Names names;

    @Inject
    Ahead(DueReports reports, Deadlines deadlines, Moments moments, Names names) {
        this.reports = reports;
        this.deadlines = deadlines;
        this.moments = moments;
        this.names = names;
    }

    /**
     * What is due on a day of one commitment.
     *
     * @param what a word for it: the commitment itself, or reports on it
     * @param parties that are to report; empty where the commitment is due
     * @param standing how many assignments are due, and how they stand; empty where reports are due
     */
    record Due(
            LocalDate day,
            long daysLeft,
            String what,
            Said commitment,
            String page,
            List<Said> parties,
            String standing,
            boolean illustrative) {}

    /**
     * What is due.
     *
     * @param due the first first
     * @param further how much more there is
     * @param deadlines where the deadlines of all these days are
     * @param overdue how many reports are late
     * @param late where they are
     * @param leftOut a sentence that says whose reports are not counted, as they are too many; empty if all are
     */
    record Course(List<Due> due, long further, String deadlines, long overdue, String late, String leftOut) {}

    /** Of the next 90 days. */
    Course of(View view, Language language) {
        LocalDate asOf = moments.of(view).asOf();
        DueReports.Course course = reports.course(view, DAYS);
        Collection<List<ExpectedReport>> expected = together(course.ahead());
        List<Deadline> days = deadlines.ahead(view, view.track, DAYS);
        // What is not among the first of its kind is not among the first of all.
        List<Due> due = Stream.concat(
                        deadlines(days.stream().limit(MOST).toList(), asOf, view, language),
                        reports(expected.stream().limit(MOST).toList(), view, language))
                .sorted(Comparator.comparing(Due::day))
                .limit(MOST)
                .toList();
        return new Course(
                due,
                (long) days.size() + expected.size() - due.size(),
                new Address(view.to(Pages.TIMELINE))
                        .with("dueFrom", asOf)
                        .with("dueTo", asOf.plusDays(DAYS))
                        .text(),
                course.overdue(),
                new Address(view.to(Pages.OVERDUE))
                        .with("what", Overdue.What.REPORT)
                        .text(),
                names.leftOut(course.leftOut(), language));
    }

    private Stream<Due> deadlines(List<Deadline> days, LocalDate asOf, View view, Language language) {
        Map<String, Said> commitments = names.of(
                Dimension.COMMITMENT, days.stream().map(Deadline::commitment).toList(), language);
        return days.stream()
                .map(day -> new Due(
                        day.dueOn(),
                        ChronoUnit.DAYS.between(asOf, day.dueOn()),
                        language.label(Dimension.COMMITMENT),
                        Objects.requireNonNull(commitments.get(day.commitment())),
                        view.to("/commitments/" + day.commitment()),
                        List.of(),
                        language.say(Text.of(
                                "{0, plural, one {# assignment} other {# assignments}}, {1} complete",
                                day.assignments(), day.counts().getOrDefault(Status.COMPLETE, 0L))),
                        day.illustrative() > 0));
    }

    private static Collection<List<ExpectedReport>> together(List<ExpectedReport> reports) {
        Map<List<Object>, List<ExpectedReport>> together = new LinkedHashMap<>();
        for (ExpectedReport report : reports) {
            together.computeIfAbsent(List.of(report.dueOn(), report.commitment()), key -> new ArrayList<>())
                    .add(report);
        }
        return together.values();
    }

    /** @param expected those on one commitment that are due on one day, together */
    private Stream<Due> reports(List<List<ExpectedReport>> expected, View view, Language language) {
        Map<String, Said> commitments = names.of(
                Dimension.COMMITMENT,
                expected.stream().map(some -> some.get(0).commitment()).toList(),
                language);
        Map<String, Said> parties = names.of(
                Dimension.PARTY,
                expected.stream()
                        .flatMap(List::stream)
                        .map(ExpectedReport::party)
                        .toList(),
                language);
        return expected.stream().map(some -> {
            ExpectedReport first = some.get(0);
            return new Due(
                    first.dueOn(),
                    first.daysLeft(),
                    language.say("Report"),
                    Objects.requireNonNull(commitments.get(first.commitment())),
                    view.to("/commitments/" + first.commitment()),
                    some.stream()
                            .map(ExpectedReport::party)
                            .distinct()
                            .map(party -> Objects.requireNonNull(parties.get(party)))
                            .toList(),
                    "",
                    some.stream().anyMatch(ExpectedReport::illustrative));
        });
    }
}
