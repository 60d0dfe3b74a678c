package org.pacta.account;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.pacta.access.Right;
import org.pacta.access.Role;
import org.pacta.access.Scope;

/** A role for a scope. */
@Schema(
        name = "Right",
        description = "A role for a scope.",
        examples = """
        {"role": "focal-point", "scope": "party:kaz"}""")
public record RightRequest(
        @NotNull Role role, @NotNull @Pattern(regexp = Scope.PATTERN) @Size(max = Scope.MAX_LENGTH) String scope) {

    static RightRequest of(Right right) {
        return new RightRequest(right.role(), right.scope().toString());
    }

    Right right() {
        return new Right(role, Scope.of(scope));
    }
}
