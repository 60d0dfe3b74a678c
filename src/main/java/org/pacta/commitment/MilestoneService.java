package org.pacta.commitment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import org.pacta.http.Precondition;
import org.pacta.model.Faults;
import org.pacta.model.Ids;

/** What can be done with milestones. */
@ApplicationScoped
@Transactional
public class MilestoneService {

    private final MilestoneRepository milestones;
    private final CommitmentRepository commitments;
    private final Clock clock;
    private final Precondition precondition;

    @Inject
    MilestoneService(
            MilestoneRepository milestones, CommitmentRepository commitments, Clock clock, Precondition precondition) {
        this.milestones = milestones;
        this.commitments = commitments;
        this.clock = clock;
        this.precondition = precondition;
    }

    public Milestone create(MilestoneRequest request) {
        return create(Ids.next(), request);
    }

    /** Under an id that is known beforehand. */
    public Milestone create(UUID id, MilestoneRequest request) {
        check(request);
        Milestone milestone = new Milestone(id, request.commitment(), request.title());
        request.applyTo(milestone);
        milestones.add(milestone);
        return milestone;
    }

    public Milestone change(UUID id, Function<Milestone, MilestoneRequest> change) {
        Milestone milestone = milestones.get(id);
        precondition.holdsFor(milestone);
        MilestoneRequest request = change.apply(milestone);
        check(request);
        request.applyTo(milestone);
        return milestone;
    }

    public void delete(UUID id) {
        Milestone milestone = milestones.get(id);
        precondition.holdsFor(milestone);
        milestones.remove(milestone);
    }

    private void check(MilestoneRequest request) {
        new Faults()
                .reference("/commitment", "commitment", request.commitment(), commitments.exists(request.commitment()))
                .when(
                        request.doneOn() != null && request.doneOn().isAfter(LocalDate.now(clock)),
                        "/doneOn",
                        "A milestone cannot have been done in the future.")
                .throwIfAny();
    }
}
