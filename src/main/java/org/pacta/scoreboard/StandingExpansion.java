package org.pacta.scoreboard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.UriInfo;
import java.util.Collection;
import java.util.Map;
import org.pacta.commitment.Commitment;
import org.pacta.commitment.CommitmentExpansion;
import org.pacta.http.Expands;

@ApplicationScoped
@Expands(
        noun = "Commitment",
        name = "standing",
        as = CommitmentStanding.class,
        many = false,
        description = "How its assignments stand today, counted by status on both tracks.")
class StandingExpansion implements CommitmentExpansion {

    private final CommitmentStandings standings;
    private final Moments moments;
    private final UriInfo uri;

    @Inject
    StandingExpansion(CommitmentStandings standings, Moments moments, UriInfo uri) {
        this.standings = standings;
        this.moments = moments;
        this.uri = uri;
    }

    @Override
    public Map<String, ?> of(Collection<Commitment> commitments) {
        return standings.of(CommitmentExpansion.slugs(commitments), moments.of(new ScoreboardFilter()), uri);
    }
}
