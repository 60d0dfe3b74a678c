package org.pacta.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who somebody is here, and what they may do at this moment. */
@Schema(name = "Me")
record MeResponse(
        String account,
        String displayName,
        @Nullable String email,
        @Schema(description = "How you have shown who you are.") Shown.Means means,
        @Schema(description = "What you have been granted; with a token, what is left of that.")
                List<RightRequest> grants,
        @Schema(description = "When the token that you have sent expires; only with a token.")
                @JsonInclude(JsonInclude.Include.NON_NULL)
                @Nullable
                Instant tokenExpiresAt,
        @Schema(description = "To be sent as `X-CSRF-Token` with whatever changes something; only within a session.")
                @JsonInclude(JsonInclude.Include.NON_NULL)
                @Nullable
                String csrfToken) {}
