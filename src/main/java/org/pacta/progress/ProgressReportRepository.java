package org.pacta.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.pacta.access.Seen;
import org.pacta.access.Sight;
import org.pacta.http.Listing;
import org.pacta.http.Page;
import org.pacta.http.Paging;
import org.pacta.model.NotFound;
import org.pacta.model.Portions;

/** Every query for progress reports. */
@ApplicationScoped
public class ProgressReportRepository {

    private final Session session;
    private final Sight sight;

    @Inject
    ProgressReportRepository(Session session, Sight sight) {
        this.session = session;
        this.sight = sight;
    }

    public ProgressReport get(UUID id) {
        return sight.find(ProgressReport.class, id).orElseThrow(() -> unknown(id));
    }

    /**
     * The report as it is once every other transaction that has it is done, so that each step is taken from the state in
     * which it really is. It stays locked until the end of the transaction.
     */
    ProgressReport locked(UUID id) {
        // Nobody waits for what they do not see.
        ProgressReport report = sight.mayBe(ProgressReport.class, id)
                ? session.find(ProgressReport.class, id, LockModeType.PESSIMISTIC_WRITE)
                : null;
        if (report == null) {
            throw unknown(id);
        }
        return report;
    }

    Page<ProgressReport> list(ProgressReportFilter filter, Paging paging) {
        return filter.narrow(Listing.of(session, ProgressReport.class, "id")
                        .sortable("periodTo", "effectiveOn", "submittedAt", "updatedAt"))
                .page(paging);
    }

    /** Those on any of the commitments that reviewers have or have accepted, by assignment, the latest period first. */
    List<ProgressReport> made(Collection<String> commitments) {
        Seen seen = sight.of(ProgressReport.class, "r");
        return seen.in(session.createQuery(
                                """
                                select r from ProgressReport r
                                join Assignment a on a.id = r.assignment
                                left join fetch r.reviews
                                where a.commitment in (:slugs) and r.state in (SUBMITTED, ACCEPTED)"""
                                        + seen.and() + " order by r.assignment, r.periodTo desc, r.id",
                                ProgressReport.class)
                        .setParameter("slugs", commitments))
                .getResultList();
    }

    /** Those of the parties that are in one of the states and are seen, the one touched last first. */
    public List<ProgressReport> ofParties(
            Collection<String> parties, Collection<ProgressReportState> states, int most) {
        return some("a.party in (:whose)", parties, states, "r.updatedAt desc, r.id desc", most);
    }

    /** Those on commitments of the organizations that wait for a review, the one that waits longest first. */
    public List<ProgressReport> waiting(Collection<String> organizations, int most) {
        return some(
                "s.organization in (:whose)",
                organizations,
                List.of(ProgressReportState.SUBMITTED),
                "r.submittedAt, r.id",
                most);
    }

    /** Those on an assignment that were accepted and hold, the one that speaks of the latest day first. */
    public List<ProgressReport> accepted(String assignment) {
        return some(
                "a.id in (:whose)",
                List.of(assignment),
                List.of(ProgressReportState.ACCEPTED),
                "r.effectiveOn desc, r.decidedAt desc, r.id desc",
                Integer.MAX_VALUE);
    }

    private List<ProgressReport> some(
            String whose, Collection<String> slugs, Collection<ProgressReportState> states, String order, int most) {
        Seen seen = sight.of(ProgressReport.class, "r");
        return seen.in(session.createQuery(
                                """
                                select r from ProgressReport r
                                join Assignment a on a.id = r.assignment
                                join Commitment c on c.slug = a.commitment
                                join Statement s on s.slug = c.statement
                                where r.state in (:states) and """
                                        + " " + whose + seen.and() + " order by " + order,
                                ProgressReport.class)
                        .setParameter("whose", slugs)
                        .setParameter("states", states))
                .setMaxResults(most)
                .getResultList();
    }

    /**
     * The assignments of which a report waits for its review, as far as that is seen.
     *
     * @param asOf reports of what was so on a later day are left out
     * @param knownBy and those that were submitted later
     */
    public List<String> awaited(LocalDate asOf, Instant knownBy) {
        Seen seen = sight.of(ProgressReport.class, "r");
        return seen.in(session.createQuery(
                                """
                                select distinct r.assignment from ProgressReport r
                                where r.state = SUBMITTED and r.effectiveOn <= :asOf and r.submittedAt <= :knownBy"""
                                        + seen.and() + " order by r.assignment",
                                String.class)
                        .setParameter("asOf", asOf)
                        .setParameter("knownBy", knownBy))
                .getResultList();
    }

    /** Those on any of the assignments that are seen, and no mere drafts, by assignment and period. */
    public List<ProgressReport> told(Collection<String> assignments) {
        Seen seen = sight.of(ProgressReport.class, "r");
        return Portions.of(assignments).stream()
                .flatMap(portion -> seen.in(session.createQuery(
                                        "select r from ProgressReport r where r.assignment in (:ids) and r.state <> DRAFT"
                                                + seen.and() + " order by r.assignment, r.periodTo, r.id",
                                        ProgressReport.class)
                                .setParameter("ids", portion))
                        .getResultStream())
                .toList();
    }

    /**
     * Who has made reports of a party that were accepted and hold, whoever spoke of the latest day first.
     *
     * @param asOf reports of what was so on a later day are left out
     * @param knownBy and those that were accepted later
     */
    public List<Reporter> reporters(String party, LocalDate asOf, Instant knownBy, int most) {
        Seen seen = sight.of(ProgressReport.class, "r");
        return seen.in(session.createQuery(
                                """
                                select new org.pacta.progress.Reporter(
                                  r.author, count(r), max(r.effectiveOn), max(case when r.illustrative then 1 else 0 end) = 1)
                                from ProgressReport r join Assignment a on a.id = r.assignment
                                where a.party = :party and r.state = ACCEPTED
                                and r.effectiveOn <= :asOf and r.decidedAt <= :knownBy"""
                                        + seen.and()
                                        + " group by r.author order by max(r.effectiveOn) desc, count(r) desc, r.author",
                                Reporter.class)
                        .setParameter("party", party)
                        .setParameter("asOf", asOf)
                        .setParameter("knownBy", knownBy))
                .setMaxResults(most)
                .getResultList();
    }

    void add(ProgressReport report) {
        session.persist(report);
        session.flush();
    }

    void remove(ProgressReport report) {
        session.remove(report);
    }

    private static NotFound unknown(UUID id) {
        return new NotFound("progress report", id);
    }
}
