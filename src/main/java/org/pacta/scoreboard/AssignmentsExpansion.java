package org.pacta.scoreboard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.pacta.commitment.Assignment;
import org.pacta.commitment.AssignmentRepository;
import org.pacta.commitment.Commitment;
import org.pacta.commitment.CommitmentExpansion;
import org.pacta.http.Expands;
import org.pacta.model.LocalizedText;
import org.pacta.party.PartyRepository;
import org.pacta.progress.Track;

@ApplicationScoped
@Expands(
        noun = "Commitment",
        name = "assignments",
        as = AssignmentDetail.class,
        description = "Whom it binds, and how each stands today on both tracks; by party.")
class AssignmentsExpansion implements CommitmentExpansion {

    private final AssignmentRepository assignments;
    private final PartyRepository parties;
    private final AssignmentStandingRepository standings;
    private final Moments moments;

    @Inject
    AssignmentsExpansion(
            AssignmentRepository assignments,
            PartyRepository parties,
            AssignmentStandingRepository standings,
            Moments moments) {
        this.assignments = assignments;
        this.parties = parties;
        this.standings = standings;
        this.moments = moments;
    }

    @Override
    public Map<String, ?> of(Collection<Commitment> commitments) {
        List<String> slugs = CommitmentExpansion.slugs(commitments);
        List<Assignment> found = assignments.all(slugs);
        Map<String, LocalizedText> names =
                parties.names(found.stream().map(Assignment::party).collect(Collectors.toSet()));
        Map<String, AssignmentStanding> reported = standings(slugs, Track.REPORTED);
        Map<String, AssignmentStanding> assessed = standings(slugs, Track.ASSESSED);
        return CommitmentExpansion.lists(
                commitments,
                found,
                Assignment::commitment,
                assignment -> AssignmentDetail.from(
                        assignment,
                        Objects.requireNonNull(names.get(assignment.party())),
                        reported.get(assignment.id()),
                        assessed.get(assignment.id())));
    }

    private Map<String, AssignmentStanding> standings(List<String> commitments, Track track) {
        ScoreboardFilter ofThese = new ScoreboardFilter();
        ofThese.commitment = commitments;
        return standings.all(new Standing(ofThese, track, moments.of(ofThese)), ofThese).stream()
                .collect(Collectors.toMap(AssignmentStanding::assignment, Function.identity()));
    }
}
