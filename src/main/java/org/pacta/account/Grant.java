package org.pacta.account;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pacta.access.Owned;
import org.pacta.access.Owner;
import org.pacta.access.Right;
import org.pacta.access.Role;
import org.pacta.access.Scope;
import org.pacta.model.Stamped;

/** That an account has a role for a scope. It is given or taken back, never changed. */
@Entity
@Table(name = "access_grant")
public class Grant extends Stamped implements Owned {

    @Id
    private UUID id;

    private String account;

    @Enumerated(EnumType.STRING)
    private Role role;

    private @Nullable String organization;

    private @Nullable String party;

    Grant(UUID id, String account, Right right) {
        this.id = id;
        this.account = account;
        this.role = right.role();
        switch (right.scope().kind()) {
            case ORGANIZATION -> organization = right.scope().slug();
            case PARTY -> party = right.scope().slug();
            case EVERYTHING -> {}
        }
    }

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Grant() {}

    public UUID id() {
        return id;
    }

    public String account() {
        return account;
    }

    public Right right() {
        return new Right(role, scope());
    }

    private Scope scope() {
        return organization != null
                ? Scope.organization(organization)
                : party != null ? Scope.party(party) : Scope.EVERYTHING;
    }

    @Override
    public Owner owner() {
        return Owner.everything(Role.ADMIN);
    }
}
