package org.pacta.account;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.pacta.access.Role;
import org.pacta.access.Scope;
import org.pacta.model.Versioned;

/** A grant as administrators see it. */
@Schema(name = "Grant")
record GrantResponse(UUID id, String account, Role role, Scope scope, int version, Instant createdAt, Instant updatedAt)
        implements Versioned {

    static GrantResponse from(Grant grant) {
        return new GrantResponse(
                grant.id(),
                grant.account(),
                grant.right().role(),
                grant.right().scope(),
                grant.version(),
                grant.createdAt(),
                grant.updatedAt());
    }
}
