package org.pacta.scoreboard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.pacta.model.Portions;
import org.pacta.progress.ProgressReportRepository;
import org.pacta.progress.Track;

/**
 * Of which assignments a report waits for its review: no status, and in no figure, but not silence either. Until it is
 * decided on it exists only for those whom it concerns, so there are none of these for anybody else.
 */
@ApplicationScoped
public class AwaitingReview {

    private final ProgressReportRepository reports;
    private final Moments moments;
    private final Session session;

    @Inject
    AwaitingReview(ProgressReportRepository reports, Moments moments, Session session) {
        this.reports = reports;
        this.moments = moments;
        this.session = session;
    }

    /** An assignment under one of the themes of its commitment, rolled up to the roots. */
    public record Place(String assignment, String party, String theme) {}

    /** The ids of the assignments, as far as whoever asks sees the reports. */
    public List<String> assignments(ScoreboardFilter filter) {
        Moment moment = moments.of(filter);
        return reports.awaited(moment.asOf(), moment.limit());
    }

    /** Those of them that the scoreboard counts, each under every root that it falls under. */
    public List<Place> places(ScoreboardFilter filter) {
        List<String> assignments = assignments(filter);
        Standing standing = new Standing(filter, Track.REPORTED, moments.of(filter));
        List<Dimension> byTheme = List.of(Dimension.THEME);
        List<Place> places = new ArrayList<>();
        for (List<String> portion : Portions.of(assignments)) {
            NativeQuery<Tuple> query = session.createNativeQuery(
                            standing.query(" select c.id, c.party, c.theme from (select distinct stood.id as id,"
                                    + " stood.party as party, "
                                    + Dimension.THEME.column(1) + " as theme" + standing.from(byTheme)
                                    + ") c where c.id in (:awaiting) order by c.id, c.theme"),
                            Tuple.class)
                    .setParameter("awaiting", portion);
            standing.parameters().forEach(query::setParameter);
            query.getResultList()
                    .forEach(row -> places.add(
                            new Place(row.get(0, String.class), row.get(1, String.class), row.get(2, String.class))));
        }
        return places;
    }
}
