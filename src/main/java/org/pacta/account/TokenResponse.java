package org.pacta.account;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.pacta.model.Versioned;

/** A token as its owner and administrators see it: without its secret. */
@Schema(name = "Token")
record TokenResponse(
        UUID id,
        String account,
        String name,
        @Schema(description = "What it is limited to; null if it may do all that its owner may.") @Nullable
                List<RightRequest> grants,
        Instant expiresAt,
        @Schema(description = "To the minute; null if it was never used.") @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt,
        int version,
        Instant createdAt,
        Instant updatedAt)
        implements Versioned {

    static TokenResponse from(Token token) {
        var rights = token.rights();
        return new TokenResponse(
                token.id(),
                token.account(),
                token.name(),
                rights == null
                        ? null
                        : rights.stream().sorted().map(RightRequest::of).toList(),
                token.expiresAt(),
                token.lastUsedAt(),
                token.revokedAt(),
                token.version(),
                token.createdAt(),
                token.updatedAt());
    }
}
