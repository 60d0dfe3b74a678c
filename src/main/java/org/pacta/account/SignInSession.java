package org.pacta.account;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pacta.access.Right;
import org.pacta.model.Derived;

/**
 * That somebody has signed in with a browser. The cookie has a secret of which the hash is kept here; so whoever reads the
 * database cannot go on with it, and a session that is deleted is over, on all nodes.
 */
@Entity
@Derived // that somebody signed in is told; the rest is secret
public class SignInSession {

    /** Without it, the provider asks whether they mean it. */
    private static final int LONGEST_ID_TOKEN = 20_000;

    @Id
    private String hash;

    private String account;

    private String csrfToken;

    private Instant createdAt;

    private Instant lastUsedAt;

    @Convert(converter = RightsColumn.class)
    private @Nullable Set<Right> rights;

    private @Nullable String idToken;

    private @Nullable Instant endsAt;

    SignInSession(String hash, String account, String csrfToken, Instant now) {
        this.hash = hash;
        this.account = account;
        this.csrfToken = csrfToken;
        this.createdAt = now;
        this.lastUsedAt = now;
    }

    @SuppressWarnings("NullAway.Init") // for JPA
    protected SignInSession() {}

    String hash() {
        return hash;
    }

    public String account() {
        return account;
    }

    /** What a page of ours sends along with what it changes, and a page of others does not know. */
    public String csrfToken() {
        return csrfToken;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant lastUsedAt() {
        return lastUsedAt;
    }

    /** What an identity provider has said at its beginning that they may do, beside what was granted here. */
    Set<Right> rights() {
        return rights == null ? Set.of() : rights;
    }

    /** With what that provider is told that they sign out; null if it has nothing to do with it. */
    public @Nullable String idToken() {
        return idToken;
    }

    /** It began with a provider, and what that has said holds until then. */
    void arrived(Set<Right> further, String token, Instant end) {
        rights = further;
        idToken = token.length() > LONGEST_ID_TOKEN ? null : token;
        endsAt = end;
    }

    boolean hasEndedAt(Instant now) {
        return endsAt != null && !now.isBefore(endsAt);
    }
}
