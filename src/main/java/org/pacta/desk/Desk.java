package org.pacta.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import org.pacta.access.Access;
import org.pacta.access.Caller;
import org.pacta.access.Role;
import org.pacta.party.PartyRepository;

/** Whose desk it is: for whom the caller works, and as what. */
@ApplicationScoped
class Desk {

    private final Access access;
    private final PartyRepository parties;

    @Inject
    Desk(Access access, PartyRepository parties) {
        this.access = access;
        this.parties = parties;
    }

    Caller caller() {
        return access.signedIn();
    }

    /** Whose focal point they are. */
    Collection<String> parties() {
        return caller().parties();
    }

    /** For which they have the role: all there are, if they have it for everything. */
    Collection<String> organizations(Role role) {
        Caller caller = caller();
        return caller.isEverywhere(role) ? parties.organizations() : List.copyOf(caller.organizations(role));
    }
}
