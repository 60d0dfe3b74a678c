package org.pacta.account;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.pacta.model.PlainText;

/** What somebody says of a token that they want. */
@Schema(description = "With which a machine shows whose it is.", examples = """
        {"name": "Nightly export"}""")
public record TokenRequest(
        @Schema(description = "What it is for, so that it is found again when it is to be revoked.")
                @NotNull
                @Pattern(regexp = PlainText.LINE)
                @Size(max = 200)
                String name,
        @Schema(description = "Until when it can be used: in 90 days if it is not said, in 366 at most.") @Nullable
                Instant expiresAt,
        @Schema(
                        description =
                                "What it is limited to, of what you have been granted; if it is not said, it may do all"
                                        + " that you may, whatever that comes to be.")
                @Size(min = 1, max = 50)
                @Nullable
                List<@NotNull RightRequest> grants) {}
