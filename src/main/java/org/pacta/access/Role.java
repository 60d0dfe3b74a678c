package org.pacta.access;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody does here. A grant gives it to an account, for one scope. */
@Schema(
        description = "focal-point: writes reports and evidence of a party, and submits them. secretariat: all that an"
                + " organization keeps, from memberships to assignments. reviewer: accepts, returns and revokes reports on"
                + " its commitments, never their own. assessor: makes assessments. admin: accounts, grants, tokens, scales"
                + " and the audit; no content.")
public enum Role {
    FOCAL_POINT(Scope.Kind.PARTY),
    SECRETARIAT(Scope.Kind.ORGANIZATION, Scope.Kind.EVERYTHING),
    REVIEWER(Scope.Kind.ORGANIZATION, Scope.Kind.EVERYTHING),
    ASSESSOR(Scope.Kind.ORGANIZATION, Scope.Kind.EVERYTHING),
    ADMIN(Scope.Kind.EVERYTHING);

    private final Set<Scope.Kind> scopes;

    Role(Scope.Kind... scopes) {
        this.scopes = Set.of(scopes);
    }

    /** As in {@code focal-point}. */
    public static Optional<Role> called(String name) {
        return Arrays.stream(values())
                .filter(role -> role.toString().equals(name))
                .findFirst();
    }

    /** Whether it can be granted for a scope of that kind. */
    public boolean isFor(Scope scope) {
        return scopes.contains(scope.kind());
    }

    /** As it is written: {@code focal-point}. */
    @Override
    @JsonValue
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
