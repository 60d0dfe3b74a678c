package org.pacta.scoreboard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.hibernate.Session;
import org.pacta.http.NativeListing;
import org.pacta.http.Page;
import org.pacta.http.Paging;

/** The query for where the two tracks differ. */
@ApplicationScoped
class DivergenceRepository {

    private final Session session;

    @Inject
    DivergenceRepository(Session session) {
        this.session = session;
    }

    /** @param standing on both tracks, as of one day */
    Page<Divergence> list(Standing standing, StandingFilter filter, Paging paging) {
        NativeListing listing = NativeListing.of(
                        session, "divergence", standing.query(""), rows(), standing.parameters())
                .columns(String.class, "id", "commitment", "party", "statement", "reported", "assessed")
                .columns(Integer.class, "difference", "distance", "illustrative", "reported_level", "assessed_level")
                .key("assignment", "id")
                .sortable("distance", "distance")
                .sortable("difference", "difference")
                .sortable("commitment", "commitment")
                .sortable("party", "party")
                .sortable("reported", "reported_level")
                .sortable("assessed", "assessed_level")
                .byDefault("-distance");
        return StandingLinks.read(listing).page(paging).map(row -> Divergence.from(row, filter));
    }

    /** What has no level is silence, or does not apply: there is nothing to compare. */
    private static String rows() {
        return """
                select d.id, d.commitment, d.party, d.statement, d.reported, d.assessed, d.reported_level, d.assessed_level,
                       d.reported_level - d.assessed_level as difference,
                       abs(d.reported_level - d.assessed_level) as distance,
                       d.report, d.assessment, d.illustrative,
                       %s
                from (
                  select r.id, r.commitment, r.party, r.statement, r.meeting, r.status as reported, a.status as assessed,
                         %s as reported_level, %s as assessed_level,
                         cast(r.report as varchar(36)) as report, cast(a.assessment as varchar(36)) as assessment,
                         case when r.illustrative = 1 or a.illustrative = 1 then 1 else 0 end as illustrative
                  from stood r join stood a on a.id = r.id
                  where r.track = 'REPORTED' and a.track = 'ASSESSED') d
                where d.reported_level <> d.assessed_level"""
                .formatted(
                        StandingLinks.columns("d"), StatusColumns.level("r.status"), StatusColumns.level("a.status"));
    }
}
