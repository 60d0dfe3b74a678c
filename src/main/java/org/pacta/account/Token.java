package org.pacta.account;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pacta.access.Owned;
import org.pacta.access.Owner;
import org.pacta.access.Right;
import org.pacta.access.Role;
import org.pacta.model.Secret;
import org.pacta.model.Stamped;

/**
 * With which a machine shows whose it is. Its secret was shown once, when it was made; a hash of it is kept. It may do what
 * its owner may at that moment, or a part of that.
 */
@Entity
@Table(name = "api_token")
public class Token extends Stamped implements Owned {

    @Id
    private UUID id;

    private String account;

    private String name;

    @Secret
    private String hash;

    @Convert(converter = RightsColumn.class)
    private @Nullable Set<Right> rights;

    private Instant expiresAt;

    private @Nullable Instant lastUsedAt;

    private @Nullable Instant revokedAt;

    Token(UUID id, String account, String name, String hash, @Nullable Set<Right> rights, Instant expiresAt) {
        this.id = id;
        this.account = account;
        this.name = name;
        this.hash = hash;
        this.rights = rights;
        this.expiresAt = expiresAt;
    }

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Token() {}

    public UUID id() {
        return id;
    }

    public String account() {
        return account;
    }

    /** What its owner calls it. */
    public String name() {
        return name;
    }

    /** Those that it is limited to; null if it has all that its owner has. */
    public @Nullable Set<Right> rights() {
        return rights;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    /** When it was used last, to the minute. */
    public @Nullable Instant lastUsedAt() {
        return lastUsedAt;
    }

    public @Nullable Instant revokedAt() {
        return revokedAt;
    }

    public boolean isGoodAt(Instant now) {
        return revokedAt == null && now.isBefore(expiresAt);
    }

    void revoke(Instant now) {
        if (revokedAt == null) {
            revokedAt = now;
        }
    }

    @Override
    public Owner owner() {
        return Owner.of(Owner.Via.ACCOUNT, account, Role.ADMIN);
    }
}
