package org.pacta.scoreboard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.Session;
import org.pacta.http.ComputedListing;
import org.pacta.http.NativeListing;
import org.pacta.http.Page;
import org.pacta.http.Paging;
import org.pacta.progress.Track;

/** Where the two tracks differ: looked for in memory, if it is there, and read of the database. */
@ApplicationScoped
class DivergenceRepository {

    private static final String NAME = "divergence";
    private static final String FURTHEST_FIRST = "-distance";
    private static final List<Track> TRACKS = List.of(Track.values());

    private final ScoreboardMemory memory;
    private final Session session;

    @Inject
    DivergenceRepository(ScoreboardMemory memory, Session session) {
        this.memory = memory;
        this.session = session;
    }

    /** As of the day of a moment. */
    Page<Divergence> list(Moment moment, StandingFilter filter, Paging paging) {
        return memory.orDatabase(() -> withMemory(moment, filter, paging), () -> withoutMemory(moment, filter, paging));
    }

    /** Looked for in memory, so that the database is asked for no more than the page. */
    Optional<Page<Divergence>> withMemory(Moment moment, StandingFilter filter, Paging paging) {
        List<LocalDate> days = List.of(moment.asOf());
        return memory.read(held -> known(held, moment, filter, paging))
                .flatMap(known -> listing(new Standing(filter, TRACKS, days, moment))
                        .page(paging, known, listing(Standing.ofOnly(known.items(), TRACKS, days, moment))))
                .map(page -> page.map(row -> Divergence.from(row, filter)));
    }

    Page<Divergence> withoutMemory(Moment moment, StandingFilter filter, Paging paging) {
        return listing(new Standing(filter, TRACKS, List.of(moment.asOf()), moment))
                .page(paging)
                .map(row -> Divergence.from(row, filter));
    }

    private NativeListing listing(Standing standing) {
        return StandingLinks.read(NativeListing.of(session, NAME, standing.query(""), rows(), standing.parameters())
                .columns(String.class, "id", "commitment", "party", "statement", "reported", "assessed")
                .columns(Integer.class, "difference", "distance", "illustrative", "reported_level", "assessed_level")
                .key("assignment", "id")
                .sortable("distance", "distance")
                .sortable("difference", "difference")
                .sortable("commitment", "commitment")
                .sortable("party", "party")
                .sortable("reported", "reported_level")
                .sortable("assessed", "assessed_level")
                .byDefault(FURTHEST_FIRST));
    }

    /** Of which assignments the page is made. */
    private static Page<String> known(Held held, Moment moment, StandingFilter filter, Paging paging) {
        LocalDate day = Standing.counted(moment.asOf());
        return ComputedListing.<Steps>of(
                        NAME,
                        divergent -> MemoryDifferences.each(
                                held,
                                filter,
                                new MemoryDifferences.Reading(day, moment, Track.REPORTED),
                                new MemoryDifferences.Reading(day, moment, Track.ASSESSED),
                                (reported, assessed) ->
                                        StatusColumns.level(reported) != null && StatusColumns.level(assessed) != null,
                                between -> divergent.accept(Steps.of(between))))
                .key("assignment", String.class, steps -> steps.between.assignment())
                .sortable("distance", Integer.class, steps -> Math.abs(steps.difference()))
                .sortable("difference", Integer.class, Steps::difference)
                .sortable("commitment", String.class, steps -> steps.between.commitment())
                .sortable("party", String.class, steps -> steps.between.party())
                .sortable("reported", Integer.class, Steps::reported)
                .sortable("assessed", Integer.class, Steps::assessed)
                .byDefault(FURTHEST_FIRST)
                .page(paging)
                .alone()
                .map(steps -> steps.between.assignment());
    }

    /** How far two statuses are apart, both of which say how far something has come. */
    private record Steps(MemoryDifferences.Difference between, int reported, int assessed) {

        static Steps of(MemoryDifferences.Difference between) {
            return new Steps(
                    between,
                    Objects.requireNonNull(StatusColumns.level(between.first())),
                    Objects.requireNonNull(StatusColumns.level(between.second())));
        }

        int difference() {
            return reported - assessed;
        }
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
