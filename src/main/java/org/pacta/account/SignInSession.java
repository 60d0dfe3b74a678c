package org.pacta.account;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import org.pacta.model.Derived;

/**
 * That somebody has signed in with a browser. The cookie has a secret of which the hash is kept here; so whoever reads the
 * database cannot go on with it, and a session that is deleted is over, on all nodes.
 */
@Entity
@Derived // that somebody signed in is told; the rest is secret
public class SignInSession {

    @Id
    private String hash;

    private String account;

    private String csrfToken;

    private Instant createdAt;

    private Instant lastUsedAt;

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
}
