package org.pacta.http;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pacta.model.Derived;

/** What was done under a key, and what was answered. */
@Entity
@Derived
class IdempotencyKey {

    @Id
    private String id;

    private String request;

    private Instant createdAt;

    private int status;

    private @Nullable String location;

    private @Nullable String etag;

    private @Nullable String language;

    private @Nullable String body;

    /** @param request a hash of what was asked for */
    IdempotencyKey(String id, String request, Instant createdAt) {
        this.id = id;
        this.request = request;
        this.createdAt = createdAt;
    }

    @SuppressWarnings("NullAway.Init") // for JPA
    protected IdempotencyKey() {}

    boolean isOf(String other) {
        return request.equals(other);
    }

    boolean isOlderThan(Instant then) {
        return createdAt.isBefore(then);
    }

    void answer(
            int newStatus,
            @Nullable String newLocation,
            @Nullable String newEtag,
            @Nullable String newLanguage,
            String newBody) {
        status = newStatus;
        location = newLocation;
        etag = newEtag;
        language = newLanguage;
        body = newBody;
    }

    int status() {
        return status;
    }

    @Nullable
    String location() {
        return location;
    }

    @Nullable
    String etag() {
        return etag;
    }

    @Nullable
    String language() {
        return language;
    }

    @Nullable
    String body() {
        return body;
    }
}
