package org.pacta.account;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.pacta.model.PlainText;
import org.pacta.model.Slug;

/** What an administrator says of an account. Its password has an address of its own, and is never in an answer. */
@Schema(
        description = "Somebody, or some machine, that can sign in.",
        examples =
                """
        {"name": "kaz-second", "displayName": "Second focal point of Kazakhstan", "email": "second@kaz.example"}""")
public record AccountRequest(
        @Schema(description = "What it is called; it never changes.")
                @NotNull
                @Pattern(regexp = Slug.PATTERN)
                @Size(max = Slug.MAX_LENGTH)
                String name,
        @NotNull @Pattern(regexp = PlainText.LINE) @Size(max = 200) String displayName,
        @Schema(
                        description =
                                "Two accounts with the same address are one person: they do not review each other's reports.")
                @Pattern(regexp = "^[^\\s@]+@[^\\s@]+$")
                @Size(max = 254)
                @Nullable
                String email,
        @Schema(description = "Whether nobody can sign in with it, nor with its tokens and sessions.") @Nullable
                Boolean off) {

    void applyTo(Account account) {
        account.describe(displayName, email, Boolean.TRUE.equals(off));
    }
}
