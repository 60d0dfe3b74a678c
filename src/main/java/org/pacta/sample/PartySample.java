package org.pacta.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.pacta.party.MembershipRequest;
import org.pacta.party.MembershipService;
import org.pacta.party.OrganizationRequest;
import org.pacta.party.OrganizationService;
import org.pacta.party.StateRequest;
import org.pacta.party.StateService;

/** Who can be bound: the states, the SCO, and how they stood in it. */
@ApplicationScoped
class PartySample {

    private final SampleFiles files;
    private final StateService states;
    private final OrganizationService organizations;
    private final MembershipService memberships;

    @Inject
    PartySample(
            SampleFiles files, StateService states, OrganizationService organizations, MembershipService memberships) {
        this.files = files;
        this.states = states;
        this.organizations = organizations;
        this.memberships = memberships;
    }

    void load() {
        files.each("states", entry -> states.create(entry.as(StateRequest.class)));
        files.each("organizations", entry -> organizations.create(entry.as(OrganizationRequest.class)));
        files.each("memberships", entry -> memberships.create(entry.takeId(), entry.as(MembershipRequest.class)));
    }
}
