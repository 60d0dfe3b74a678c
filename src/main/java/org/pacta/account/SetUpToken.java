package org.pacta.account;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import org.pacta.model.Derived;

/** With which the first account is made, once. */
@Entity
@Derived // whom it makes is told; the rest is secret
public class SetUpToken {

    @Id
    private String hash;

    private Instant createdAt;

    SetUpToken(String hash, Instant createdAt) {
        this.hash = hash;
        this.createdAt = createdAt;
    }

    @SuppressWarnings("NullAway.Init") // for JPA
    protected SetUpToken() {}
}
