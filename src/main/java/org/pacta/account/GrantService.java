package org.pacta.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.pacta.access.Right;
import org.pacta.access.Role;
import org.pacta.http.Precondition;
import org.pacta.model.Faults;
import org.pacta.model.Ids;
import org.pacta.model.RuleBroken;

/** What can be done with grants. Whoever loses one, has lost it with their next request. */
@ApplicationScoped
@Transactional
public class GrantService {

    private final AccountRepository accounts;
    private final AccountService admins;
    private final GrantRepository grants;
    private final Precondition precondition;

    @Inject
    GrantService(AccountRepository accounts, AccountService admins, GrantRepository grants, Precondition precondition) {
        this.accounts = accounts;
        this.admins = admins;
        this.grants = grants;
        this.precondition = precondition;
    }

    public Grant create(GrantRequest request) {
        return create(Ids.next(), request);
    }

    /** Under an id that is known beforehand. */
    public Grant create(UUID id, GrantRequest request) {
        Right right = request.right();
        boolean known = accounts.find(request.account()).isPresent();
        new Faults()
                .reference("/account", "account", request.account(), known)
                .when(
                        !right.role().isFor(right.scope()),
                        "/scope",
                        "The role {0} cannot be granted for {1}.",
                        right.role(),
                        right.scope())
                .when(!grants.exists(right.scope()), "/scope", "There is no {0}.", right.scope())
                .throwIfAny();
        accounts.locked(request.account());
        if (grants.has(request.account(), right)) {
            throw new RuleBroken("'{0}' has been granted that already.", request.account());
        }
        Grant grant = new Grant(id, request.account(), right);
        grants.add(grant);
        return grant;
    }

    public void delete(UUID id) {
        Grant grant = grants.get(id);
        precondition.holdsFor(grant);
        if (grant.right().role() == Role.ADMIN) {
            admins.refuseIfLastAdmin(grant.account());
        }
        grants.remove(grant);
    }
}
