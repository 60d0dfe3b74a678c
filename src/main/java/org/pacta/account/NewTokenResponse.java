package org.pacta.account;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A token at its making, the only time that its secret is shown. */
@Schema(name = "NewToken")
record NewTokenResponse(
        UUID id,
        String account,
        String name,
        Instant expiresAt,
        @Schema(
                        description =
                                "To be sent as `Authorization: Bearer ...`. It is not kept here, and cannot be read again.")
                String token) {

    /** Nothing that would end up in a log. */
    @Override
    public String toString() {
        return "NewTokenResponse " + id;
    }
}
