package org.pacta.commitment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import org.pacta.http.Expands;

@ApplicationScoped
@Expands(
        noun = "Commitment",
        name = "milestones",
        as = MilestoneResponse.class,
        description = "Its dated steps, in the order in which they are due.")
class MilestonesExpansion implements CommitmentExpansion {

    private final MilestoneRepository milestones;

    @Inject
    MilestonesExpansion(MilestoneRepository milestones) {
        this.milestones = milestones;
    }

    @Override
    public Map<String, ?> of(Collection<Commitment> commitments) {
        return CommitmentExpansion.lists(
                commitments,
                milestones.all(CommitmentExpansion.slugs(commitments)),
                Milestone::commitment,
                MilestoneResponse::from);
    }
}
