package org.pacta.account;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.pacta.access.Right;
import org.pacta.access.Role;
import org.pacta.access.Scope;
import org.pacta.model.Slug;

/** What an administrator grants to an account. */
@Schema(
        description = "That an account has a role for a scope.",
        examples = """
        {"account": "admin", "role": "focal-point", "scope": "party:uzb"}""")
public record GrantRequest(
        @NotNull @Pattern(regexp = Slug.PATTERN) @Size(max = Slug.MAX_LENGTH) String account,
        @NotNull Role role,
        @NotNull @Pattern(regexp = Scope.PATTERN) @Size(max = Scope.MAX_LENGTH) String scope) {

    Right right() {
        return new Right(role, Scope.of(scope));
    }
}
