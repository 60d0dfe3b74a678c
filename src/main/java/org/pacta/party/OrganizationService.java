package org.pacta.party;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.function.Function;
import org.pacta.http.Precondition;
import org.pacta.http.RestsOn;
import org.pacta.model.RuleBroken;
import org.pacta.model.Slug;
import org.pacta.model.Stored;

/** What can be done with organizations. */
@ApplicationScoped
@Transactional
public class OrganizationService {

    private final PartyRepository parties;
    private final RestsOn restsOn;
    private final Precondition precondition;

    @Inject
    OrganizationService(PartyRepository parties, RestsOn restsOn, Precondition precondition) {
        this.parties = parties;
        this.restsOn = restsOn;
        this.precondition = precondition;
    }

    public Organization create(OrganizationRequest request) {
        return create(Slug.derived(request.slugOrDerived()), request);
    }

    public Stored<Organization> put(String slug, OrganizationRequest request) {
        Slug.unchanged(slug, request.slug());
        // Looked for once: who comes a moment later is to be told so, and not that the name is taken.
        Party there = parties.find(slug);
        if (there instanceof Organization existing) {
            precondition.holdsFor(existing);
            request.applyTo(existing);
            return new Stored<>(existing, false);
        }
        precondition.holdsForNothing();
        if (there != null) {
            throw taken(slug);
        }
        return new Stored<>(add(Slug.valid(slug), request), true);
    }

    public Organization change(String slug, Function<Organization, OrganizationRequest> change) {
        Organization organization = parties.organization(slug);
        precondition.holdsFor(organization);
        OrganizationRequest request = change.apply(organization);
        Slug.unchanged(slug, request.slug());
        request.applyTo(organization);
        return organization;
    }

    public void delete(String slug) {
        Organization organization = parties.organization(slug);
        precondition.holdsFor(organization);
        restsOn.refuseIfAny("party", "slug", slug);
        restsOn.refuseIfAny("organization", "slug", slug);
        parties.remove(organization);
    }

    private Organization create(String slug, OrganizationRequest request) {
        if (parties.exists(slug)) {
            throw taken(slug);
        }
        return add(slug, request);
    }

    private static RuleBroken taken(String slug) {
        return new RuleBroken("There is a party '{0}' already.", slug);
    }

    private Organization add(String slug, OrganizationRequest request) {
        Organization organization = new Organization(slug, request.name());
        request.applyTo(organization);
        parties.add(organization);
        return organization;
    }
}
