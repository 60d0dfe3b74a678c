package org.pacta.account;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.pacta.model.Versioned;

/** An account as administrators see it. */
@Schema(name = "Account")
record AccountResponse(
        String name,
        String displayName,
        @Nullable String email,
        boolean off,
        @Schema(description = "Whether it has a password here.") boolean hasPassword,
        @Schema(description = "The issuer of the identity provider that it signs in with; null if none.") @Nullable
                String provider,
        @Schema(description = "Whether something was written with it; it can be turned off then, but not deleted.")
                boolean wrote,
        int version,
        Instant createdAt,
        Instant updatedAt)
        implements Versioned {

    static AccountResponse from(Account account) {
        return new AccountResponse(
                account.name(),
                account.displayName(),
                account.email(),
                account.off(),
                account.hasPassword(),
                account.provider(),
                account.wrote(),
                account.version(),
                account.createdAt(),
                account.updatedAt());
    }
}
