package org.pacta.account;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;

/** With which the first account is made, once. */
@Entity
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
