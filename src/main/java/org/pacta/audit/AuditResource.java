package org.pacta.audit;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.pacta.access.Needs;
import org.pacta.access.Role;
import org.pacta.http.Page;
import org.pacta.http.Paging;
import org.pacta.http.SortedBy;
import org.pacta.http.Unstored;

@Path("/api/audit")
@Tag(name = "Audit")
class AuditResource {

    private final AuditRepository repository;

    @Inject
    AuditResource(AuditRepository repository) {
        this.repository = repository;
    }

    @GET
    @Needs(Role.ADMIN)
    @Unstored
    @SortedBy({"id", "at"})
    @Operation(
            operationId = "listAudit",
            summary = "List what was done, and what somebody tried and was refused",
            description =
                    """
                    Each row that was changed, with what it was before and is now; each request to change something that was \
                    refused; each sign-in. The oldest first; `sort=-at` for the newest. Passwords, tokens and their hashes are \
                    in none of it.""")
    public Page<AuditEntryResponse> list(@BeanParam AuditFilter filter, @BeanParam Paging paging) {
        return repository.list(filter, paging).map(AuditEntryResponse::from);
    }

    @GET
    @Needs(Role.ADMIN)
    @Unstored
    @Path("{id}")
    @Operation(operationId = "getAuditEntry", summary = "Read an entry of the audit")
    public AuditEntryResponse get(@PathParam("id") UUID id) {
        return AuditEntryResponse.from(repository.get(id));
    }
}
