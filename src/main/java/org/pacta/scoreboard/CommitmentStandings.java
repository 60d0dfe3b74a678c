package org.pacta.scoreboard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pacta.progress.Track;

/** Counts the assignments of many commitments, on both tracks, at once. */
@ApplicationScoped
class CommitmentStandings {

    private final Tallies tallies;

    @Inject
    CommitmentStandings(Tallies tallies) {
        this.tallies = tallies;
    }

    /**
     * By slug; each of the commitments is there, if only with nothing counted.
     *
     * @param uri of the request, which says how the service is reached; null for relative links
     */
    Map<String, CommitmentStanding> of(Collection<String> commitments, Moment moment, @Nullable UriInfo uri) {
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
        Map<Track, Map<String, List<Tally>>> byTrack = new HashMap<>();
        for (Tally tally :
                tallies.of(filter, tracks, List.of(moment.asOf()), moment, List.of(Dimension.COMMITMENT), 1)) {
            if (!tally.group().isEmpty()) {
                byTrack.computeIfAbsent(tally.track(), of -> new HashMap<>())
                        .computeIfAbsent(String.valueOf(tally.group().get(0)), commitment -> new ArrayList<>())
                        .add(tally.ofTheWhole());
            }
        }
        return byTrack;
    }

    private static CommitmentStanding.Counts counts(
            String commitment,
            Map<Track, Map<String, List<Tally>>> tallies,
            Track track,
            Moment moment,
            @Nullable UriInfo uri) {
        ScoreboardFilter ofThis = new ScoreboardFilter();
        ofThis.commitment = List.of(commitment);
        ofThis.uri = uri;
        return CommitmentStanding.Counts.of(
                tallies.getOrDefault(track, Map.of()).getOrDefault(commitment, List.of()),
                Behind.of(ofThis, track, moment.asOf(), moment.knownBy(), List.of(), 1));
    }
}
