package org.pacta.commitment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.pacta.access.Sight;
import org.pacta.http.Listing;
import org.pacta.http.Page;
import org.pacta.http.Paging;
import org.pacta.model.NotFound;

/** Every query for reporting schedules. */
@ApplicationScoped
public class ReportingScheduleRepository {

    private final Session session;
    private final Sight sight;

    @Inject
    ReportingScheduleRepository(Session session, Sight sight) {
        this.session = session;
        this.sight = sight;
    }

    public ReportingSchedule get(UUID id) {
        return sight.find(ReportingSchedule.class, id).orElseThrow(() -> new NotFound("reporting schedule", id));
    }

    Page<ReportingSchedule> list(ReportingScheduleFilter filter, Paging paging) {
        return filter.narrow(Listing.of(session, ReportingSchedule.class, "id")
                        .sortable("statement", "commitment", "updatedAt"))
                .page(paging);
    }

    /** Those for any of the commitments, and for any of the statements, oldest first. */
    List<ReportingSchedule> all(Collection<String> commitments, Collection<String> statements) {
        return session.createQuery(
                        "select s from ReportingSchedule s where s.commitment in (:commitments)"
                                + " or s.statement in (:statements) order by s.id",
                        ReportingSchedule.class)
                .setParameter("commitments", commitments)
                .setParameter("statements", statements)
                .getResultList();
    }

    /** Those for a statement or for a commitment, whichever is named, oldest first. */
    public List<ReportingSchedule> of(@Nullable String statement, @Nullable String commitment) {
        return session.createQuery(
                        """
                        select s from ReportingSchedule s
                        where s.statement = :statement or s.commitment = :commitment
                        order by s.id
                        """,
                        ReportingSchedule.class)
                .setParameter("statement", statement)
                .setParameter("commitment", commitment)
                .getResultList();
    }

    /** As it is in the database now, which may be otherwise than when it was first read. */
    ReportingSchedule again(ReportingSchedule schedule) {
        session.detach(schedule);
        return get(schedule.id());
    }

    void add(ReportingSchedule schedule) {
        session.persist(schedule);
        session.flush();
    }

    void remove(ReportingSchedule schedule) {
        session.remove(schedule);
    }
}
