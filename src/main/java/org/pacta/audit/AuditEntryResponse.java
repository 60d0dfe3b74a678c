package org.pacta.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An entry of the audit as it is answered. */
@Schema(name = "AuditEntry", description = "One thing that was done, or that somebody tried and was refused.")
record AuditEntryResponse(
        UUID id,
        Instant at,
        Actor actor,
        @Schema(description = "The name of the account.", maxLength = 200) @Nullable String account,
        @Schema(description = "The id of the token that was used, if it was one.", maxLength = 100) @Nullable
                String token,
        @Schema(
                        description =
                                "The account as which somebody tried to sign in; null if there is none of that name.",
                        maxLength = 200)
                @Nullable
                String tried,
        @Schema(description = "The address that the request came from.", maxLength = 60) @Nullable String client,
        @Schema(
                        description =
                                "The operation, by its id in the contract; a method where there is no such operation.",
                        maxLength = 100)
                @Nullable
                String operation,
        @Schema(description = "The path of the request, without its query.", maxLength = 500) @Nullable String path,
        AuditOutcome outcome,
        @Schema(description = "Status of the answer. A change is noted before there is an answer.") @Nullable
                Integer status,
        @Schema(description = "The kind of row that was changed, as in progress-report.", maxLength = 60) @Nullable
                String noun,
        @Schema(
                        description =
                                "What identifies it among those of its kind; of several parts with slashes between.",
                        maxLength = 500)
                @Nullable
                String key,
        @Nullable RowFate change,
        @Schema(
                        description =
                                "The row before; of one that was changed, what of it was another. Of what is secret, only"
                                        + " that it is there.",
                        implementation = Object.class)
                @Nullable
                Map<String, Object> before,
        @Schema(
                        description = "The row afterwards; of one that was changed, what of it is another.",
                        implementation = Object.class)
                @Nullable
                Map<String, Object> after,
        @Schema(
                        description =
                                "How many requests it stands for: refusals of one kind beyond so many a minute are one"
                                        + " entry.")
                int occurrences,
        @Schema(description = "What was done in one transaction has the same.") UUID act,
        @Schema(description = "SHA-256, over that of the entry before it too.", minLength = 64, maxLength = 64)
                String hash) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static AuditEntryResponse from(AuditEntry entry) {
        Happening happening = entry.happening();
        return new AuditEntryResponse(
                entry.id(),
                entry.notedAt(),
                happening.actor(),
                happening.account(),
                happening.token(),
                happening.tried(),
                happening.client(),
                happening.operation(),
                happening.path(),
                happening.outcome(),
                happening.status(),
                happening.noun(),
                happening.itemKey(),
                happening.change(),
                read(happening.stateBefore()),
                read(happening.stateAfter()),
                happening.occurrences(),
                entry.act(),
                entry.hash());
    }

    private static @Nullable Map<String, Object> read(@Nullable String state) {
        try {
            return state == null ? null : JSON.readValue(state, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An entry of the audit that is not the JSON it should be", e);
        }
    }
}
