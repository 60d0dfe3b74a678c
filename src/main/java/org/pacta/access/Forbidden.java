package org.pacta.access;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pacta.model.Template;
import org.pacta.model.Text;

/** Whoever asks is known, and has not been granted what they ask for. */
public final class Forbidden extends RuntimeException {

    private final transient Text text;

    /** None of the roles, for any scope. */
    Forbidden(Role... roles) {
        this(Text.of(
                "It takes a grant as {0}.",
                Arrays.stream(roles).map(Role::toString).collect(Collectors.joining(", "))));
    }

    Forbidden(Role role, Scope scope) {
        this(Text.of("It takes a grant as {0} for {1}.", role, scope));
    }

    /** @param found for whom the row is; null if nobody knows */
    Forbidden(Owner owner, OwnerLookup.@Nullable Found found) {
        this(Text.of("It takes a grant as {0} for {1}.", said(owner), found == null ? "?" : found.toString()));
    }

    private static String said(Owner owner) {
        return owner.roles().stream().map(Role::toString).sorted().collect(Collectors.joining(", "));
    }

    /** For a reason that grants do not mend. */
    public Forbidden(@Template String template) {
        this(Text.of(template));
    }

    private Forbidden(Text text) {
        super(text.toString());
        this.text = text;
    }

    public Text text() {
        return text;
    }
}
