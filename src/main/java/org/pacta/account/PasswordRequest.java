package org.pacta.account;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A password that an administrator gives to an account. */
@Schema(
        description = "A password: at least 12 characters, and hard to guess.",
        examples = """
        {"password": "lantern ferry oatmeal tundra"}""")
public record PasswordRequest(@NotNull @Size(min = 1, max = Passwords.MAX_LENGTH) String password) {

    /** Nothing that would end up in a log. */
    @Override
    public String toString() {
        return "PasswordRequest";
    }
}
