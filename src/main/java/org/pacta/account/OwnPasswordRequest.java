package org.pacta.account;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A password that somebody gives to their own account. */
@Schema(
        description = "The password as it is, and as it is to be.",
        examples =
                """
        {"current": "lantern ferry oatmeal tundra", "password": "quarry violin sandal meteor"}""")
public record OwnPasswordRequest(
        @NotNull @Size(min = 1, max = Passwords.MAX_LENGTH) String current,
        @NotNull @Size(min = 1, max = Passwords.MAX_LENGTH) String password) {

    /** Nothing that would end up in a log. */
    @Override
    public String toString() {
        return "OwnPasswordRequest";
    }
}
