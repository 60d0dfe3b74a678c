package org.pacta.account;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.pacta.model.PlainText;
import org.pacta.model.Slug;

/** The first account, by whoever has the token that the log of the first start shows. */
@Schema(
        description = "The first account, an admin.",
        examples =
                """
        {"token": "from the log of the first start", "account": "first-admin", "displayName": "First administrator",
         "password": "lantern ferry oatmeal tundra"}""")
public record SetUpRequest(
        @NotNull @Size(min = 1, max = 100) String token,
        @NotNull @Pattern(regexp = Slug.PATTERN) @Size(max = Slug.MAX_LENGTH) String account,
        @NotNull @Pattern(regexp = PlainText.LINE) @Size(max = 200) String displayName,
        @Pattern(regexp = "^[^\\s@]+@[^\\s@]+$") @Size(max = 254) @Nullable String email,
        @NotNull @Size(min = 1, max = Passwords.MAX_LENGTH) String password) {

    /** Nothing that would end up in a log. */
    @Override
    public String toString() {
        return "SetUpRequest";
    }
}
