package org.pacta.scoreboard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.pacta.progress.Status;
import org.pacta.progress.Track;

/** Counts the assignments of many commitments, on both tracks, in one statement. */
@ApplicationScoped
class CommitmentStandings {

    private final Session session;

    @Inject
    CommitmentStandings(Session session) {
        this.session = session;
    }

    /**
     * By slug; each of the commitments is there, if only with nothing counted.
     *
     * @param uri of the request, which says how the service is reached
     */
    Map<String, CommitmentStanding> of(Collection<String> commitments, Moment moment, UriInfo uri) {
        ScoreboardFilter ofThese = new ScoreboardFilter();
        ofThese.commitment = List.copyOf(commitments);
        Map<Track, Map<String, List<Tally>>> tallies = tallies(ofThese, List.of(Track.values()), moment);
        Map<String, CommitmentStanding> standings = new HashMap<>();
        for (String commitment : commitments) {
            standings.put(
                    commitment,
                    new CommitmentStanding(
                            counts(commitment, tallies, Track.REPORTED, moment, uri),
                            counts(commitment, tallies, Track.ASSESSED, moment, uri)));
        }
        return standings;
    }

    /** Of what the filter takes, by track and commitment; the group is empty, as each commitment is a whole of its own. */
    Map<Track, Map<String, List<Tally>>> tallies(ScoreboardFilter filter, Collection<Track> tracks, Moment moment) {
        Standing standing = new Standing(filter, tracks, List.of(moment.asOf()), moment);
        NativeQuery<Tuple> query = session.createNativeQuery(
                standing.query(" select track, commitment, status, count(*), sum(illustrative)"
                        + standing.from(List.of())
                        + " group by track, commitment, status"),
                Tuple.class);
        standing.parameters().forEach(query::setParameter);
        Map<Track, Map<String, List<Tally>>> tallies = new HashMap<>();
        for (Tuple row : query.getResultList()) {
            Track track = Track.valueOf((String) row.get(0));
            tallies.computeIfAbsent(track, of -> new HashMap<>())
                    .computeIfAbsent((String) row.get(1), commitment -> new ArrayList<>())
                    .add(new Tally(
                            moment.asOf(),
                            track,
                            List.of(),
                            Status.valueOf((String) row.get(2)),
                            ((Number) row.get(3)).longValue(),
                            ((Number) row.get(4)).longValue()));
        }
        return tallies;
    }

    private static CommitmentStanding.Counts counts(
            String commitment, Map<Track, Map<String, List<Tally>>> tallies, Track track, Moment moment, UriInfo uri) {
        ScoreboardFilter ofThis = new ScoreboardFilter();
        ofThis.commitment = List.of(commitment);
        ofThis.uri = uri;
        return CommitmentStanding.Counts.of(
                tallies.getOrDefault(track, Map.of()).getOrDefault(commitment, List.of()),
                Behind.of(ofThis, track, moment.asOf(), moment.knownBy(), List.of(), 1));
    }
}
