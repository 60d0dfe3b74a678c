package org.pacta.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.Query;
import org.pacta.access.Seen;
import org.pacta.access.Sight;
import org.pacta.commitment.CommitmentKind;
import org.pacta.commitment.ReportingSchedule;
import org.pacta.commitment.Term;
import org.pacta.party.Attendance;
import org.pacta.party.MembershipRepository;

/**
 * Every query for expected reports. They are not stored: schedules yield the days, the terms of the assignments and the
 * memberships of the parties tell whether a report was owed on them, the reports that were submitted answer them. A handful
 * of statements fetches it all, and of that only what concerns the assignments that the filter takes.
 */
@ApplicationScoped
class ExpectedReportRepository {

    private static final String SCOPE =
            """
             from Assignment a join Commitment k on k.slug = a.commitment join Statement s on s.slug = k.statement
            """;

    private final Session session;
    private final Sight sight;
    private final MembershipRepository memberships;

    @Inject
    ExpectedReportRepository(Session session, Sight sight, MembershipRepository memberships) {
        this.session = session;
        this.sight = sight;
        this.memberships = memberships;
    }

    /** Those that ask for reports on the assignments that the filter takes, as known at an instant, oldest first. */
    List<ReportingSchedule> schedules(ExpectedReportFilter filter, Instant knownBy) {
        String scope = SCOPE + filter.where() + ")";
        return query(
                        """
                        select distinct rs from ReportingSchedule rs left join fetch rs.rhythms
                        where rs.createdAt <= :knownBy
                          and (rs.commitment in (select a.commitment"""
                                + scope + " or rs.statement in (select k.statement" + scope + ") order by rs.id",
                        ReportingSchedule.class,
                        filter)
                .setParameter("knownBy", knownBy)
                .getResultList();
    }

    /** The assignments that the filter takes, as far as any schedule is for them, by id. */
    List<ReportingAssignment> assignments(ExpectedReportFilter filter) {
        return query(
                        "select a.id, a.commitment, a.party, k.statement, s.meeting, m.series, s.organization, k.kind,"
                                + " a.bindingFrom, coalesce(a.dueOn, k.dueOn), a.illustrative" + SCOPE
                                + " left join Meeting m on m.slug = s.meeting" + scheduled(filter) + " order by a.id",
                        Tuple.class,
                        filter)
                .getResultList()
                .stream()
                .map(row -> new ReportingAssignment(
                        row.get(0, String.class),
                        row.get(1, String.class),
                        row.get(2, String.class),
                        row.get(3, String.class),
                        row.get(4, String.class),
                        row.get(5, String.class),
                        row.get(6, String.class),
                        row.get(7, CommitmentKind.class),
                        row.get(8, LocalDate.class),
                        row.get(9, LocalDate.class),
                        row.get(10, Boolean.class)))
                .toList();
    }

    /** Of each assignment, what counts since each day on which that changed, as known at an instant. */
    Map<String, NavigableMap<LocalDate, Term>> terms(ExpectedReportFilter filter, Instant knownBy) {
        Map<String, NavigableMap<LocalDate, Term>> terms = new HashMap<>();
        query(
                        "select t.assignment, t.effectiveOn, t.term" + SCOPE
                                + " join AssignmentTerm t on t.assignment = a.id" + scheduled(filter)
                                + """
                                 and t.recordedAt <= :knownBy
                                 and not exists (select 1 from AssignmentTerm d
                                   where d.assignment = t.assignment and d.term = DELETED
                                     and d.recordedAt >= t.recordedAt and d.recordedAt <= :knownBy)
                                order by t.effectiveOn, t.recordedAt, t.id""",
                        Tuple.class,
                        filter)
                .setParameter("knownBy", knownBy)
                .getResultList()
                .forEach(row -> terms.computeIfAbsent(row.get(0, String.class), assignment -> new TreeMap<>())
                        .put(row.get(1, LocalDate.class), row.get(2, Term.class)));
        return terms;
    }

    /** When parties were in the organizations that the assignments come from, as known at an instant. */
    Attendance attendance(List<ReportingAssignment> assignments, Instant knownBy) {
        Set<String> organizations = new HashSet<>();
        assignments.forEach(assignment -> organizations.add(assignment.organization()));
        return memberships.attendance(organizations, knownBy);
    }

    /** The reports on each assignment that were ever submitted, and are seen, in the order in which they first were. */
    Map<String, List<ReportTrail>> trails(ExpectedReportFilter filter, Seen seen) {
        Map<UUID, List<Instant>> returns = new HashMap<>();
        Map<UUID, Instant> revocations = new HashMap<>();
        seen.in(query(
                        "select r.id, v.decision, v.decidedAt" + SCOPE
                                + " join ProgressReport r on r.assignment = a.id join r.reviews v" + scheduled(filter)
                                + " and v.decision in (RETURNED, REVOKED)" + seen.and(),
                        Tuple.class,
                        filter))
                .getResultList()
                .forEach(row -> {
                    UUID report = row.get(0, UUID.class);
                    Instant decidedAt = row.get(2, Instant.class);
                    if (row.get(1, ReviewDecision.class) == ReviewDecision.REVOKED) {
                        revocations.put(report, decidedAt);
                    } else {
                        returns.computeIfAbsent(report, id -> new ArrayList<>()).add(decidedAt);
                    }
                });
        Map<String, Map<UUID, List<Submission>>> submissions = new HashMap<>();
        seen.in(query(
                        "select a.id, r.id, u.submittedAt, u.periodFrom" + SCOPE
                                + " join ProgressReport r on r.assignment = a.id join r.submissions u"
                                + scheduled(filter) + seen.and(),
                        Tuple.class,
                        filter))
                .getResultList()
                .forEach(row -> submissions
                        .computeIfAbsent(row.get(0, String.class), assignment -> new HashMap<>())
                        .computeIfAbsent(row.get(1, UUID.class), report -> new ArrayList<>())
                        .add(new Submission(row.get(2, Instant.class), row.get(3, LocalDate.class))));
        Map<String, List<ReportTrail>> trails = new HashMap<>();
        submissions.forEach((assignment, reports) -> trails.put(
                assignment,
                reports.entrySet().stream()
                        .map(report -> new ReportTrail(
                                report.getKey(),
                                report.getValue(),
                                returns.getOrDefault(report.getKey(), List.of()),
                                revocations.get(report.getKey())))
                        .sorted(ReportTrail.ORDER)
                        .toList()));
        return trails;
    }

    /** Which reports whoever asks sees; to them an expected one stands as it would without the others. */
    Seen seen() {
        return sight.of(ProgressReport.class, "r");
    }

    private static String scheduled(ExpectedReportFilter filter) {
        return filter.where()
                + """
                 and a.commitment in (
                   select o.commitment from ReportingSchedule o where o.commitment is not null
                   union
                   select c.slug from Commitment c join ReportingSchedule w on w.statement = c.statement)
                """;
    }

    private <T> Query<T> query(String hql, Class<T> result, ExpectedReportFilter filter) {
        Query<T> query = session.createQuery(hql, result);
        filter.parameters().forEach(query::setParameter);
        return query;
    }

    /** Those of the reports that were submitted, not for the first time perhaps, at an instant or after it. */
    List<UUID> submittedSince(Collection<UUID> reports, Instant instant) {
        return reports.isEmpty()
                ? List.of()
                : session.createNativeQuery(
                                "select distinct report from submission where report in (:reports) and submitted_at >= :instant",
                                UUID.class)
                        .addScalar("report", UUID.class)
                        .setParameter("reports", reports)
                        .setParameter("instant", instant)
                        .getResultList();
    }
}
