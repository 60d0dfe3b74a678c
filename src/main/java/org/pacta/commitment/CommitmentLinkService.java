package org.pacta.commitment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.pacta.http.Precondition;
import org.pacta.model.Faults;
import org.pacta.model.Ids;
import org.pacta.model.Provenance;
import org.pacta.model.RuleBroken;

/** What can be done with links between commitments. No commitment supersedes itself, by however many others between. */
@ApplicationScoped
@Transactional
public class CommitmentLinkService {

    private final CommitmentRepository commitments;
    private final CommitmentLinkRepository links;
    private final Precondition precondition;

    @Inject
    CommitmentLinkService(CommitmentRepository commitments, CommitmentLinkRepository links, Precondition precondition) {
        this.commitments = commitments;
        this.links = links;
        this.precondition = precondition;
    }

    public CommitmentLink create(String from, CommitmentLinkRequest request) {
        return create(Ids.next(), from, request);
    }

    /** Under an id that is known beforehand. */
    public CommitmentLink create(UUID id, String from, CommitmentLinkRequest request) {
        check(id, from, request);
        CommitmentLink link = new CommitmentLink(id, from, request.to(), request.kind());
        request.applyTo(link);
        links.add(link);
        return link;
    }

    public CommitmentLink change(String commitment, UUID id, Function<CommitmentLink, CommitmentLinkRequest> change) {
        CommitmentLink link = links.get(commitment, id);
        precondition.holdsFor(link);
        CommitmentLinkRequest request = change.apply(link);
        if (!request.to().equals(link.to()) || request.kind() != link.kind()) {
            requireFree(link);
        }
        check(id, link.from(), request);
        request.applyTo(link);
        return link;
    }

    public void delete(String commitment, UUID id) {
        CommitmentLink link = links.get(commitment, id);
        precondition.holdsFor(link);
        requireFree(link);
        links.remove(link);
    }

    /** The link that a supersession makes, unless it is there already. */
    void supersede(Commitment superseded, Commitment by) {
        if (links.find(by.slug(), superseded.slug(), CommitmentLinkKind.SUPERSEDES)
                .isEmpty()) {
            UUID id = Ids.next();
            refuseCycle(id, by.slug(), superseded.slug());
            CommitmentLink link = new CommitmentLink(id, by.slug(), superseded.slug(), CommitmentLinkKind.SUPERSEDES);
            link.rest(new Provenance(superseded.illustrative(), superseded.sources()));
            links.add(link);
        }
    }

    private void check(UUID id, String from, CommitmentLinkRequest request) {
        commitments.lock(List.of(from, request.to()));
        commitments.get(from);
        new Faults()
                .reference("/to", "commitment", request.to(), commitments.exists(request.to()))
                .when(request.to().equals(from), "/to", "A commitment is not linked to itself.")
                .throwIfAny();
        links.find(from, request.to(), request.kind())
                .filter(other -> !other.id().equals(id))
                .ifPresent(other -> {
                    throw new RuleBroken("The link {0} says so already.", other.id());
                });
        if (request.kind() == CommitmentLinkKind.SUPERSEDES) {
            refuseCycle(id, from, request.to());
        }
    }

    private void refuseCycle(UUID id, String from, String to) {
        links.lockChains();
        Set<String> chain = new HashSet<>();
        List<String> next = List.of(to);
        while (!next.isEmpty()) {
            next = links.superseded(next, id).stream().filter(chain::add).toList();
        }
        if (chain.contains(from)) {
            throw new RuleBroken("'{0}' supersedes '{1}' already, at once or by others between.", to, from);
        }
    }

    /** What a supersession has settled is not said otherwise by its link. */
    private void requireFree(CommitmentLink link) {
        boolean settled = link.supersedes()
                && commitments
                        .find(link.to())
                        .filter(commitment -> link.from().equals(commitment.supersededBy()))
                        .isPresent();
        if (settled) {
            throw new RuleBroken("'{0}' is superseded by '{1}'; the link stays.", link.to(), link.from());
        }
    }
}
