package org.pacta.desk;

import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.pacta.access.Needs;
import org.pacta.access.Role;
import org.pacta.audit.AuditEntry;
import org.pacta.audit.AuditFilter;
import org.pacta.audit.AuditRepository;
import org.pacta.http.Language;
import org.pacta.http.Page;
import org.pacta.http.Paging;
import org.pacta.web.Frames;

/** The audit as a page; the same filters as of the interface. */
@Path(AuditPageResource.PAGE)
@Produces(MediaType.TEXT_HTML)
class AuditPageResource {

    static final String PAGE = "/work/audit";

    private final AuditRepository audit;
    private final Frames frames;

    @Inject
    AuditPageResource(AuditRepository audit, Frames frames) {
        this.audit = audit;
        this.frames = frames;
    }

    @GET
    @Needs(Role.ADMIN)
    @Operation(hidden = true)
    public TemplateInstance audit(
            @BeanParam AuditFilter filter, @BeanParam Paging paging, @Context ContainerRequestContext request) {
        if (paging.sort == null) {
            paging.sort = "-at";
        }
        Page<AuditEntry> page = audit.list(filter, paging);
        return new AuditPage(frames.of(request), Language.of(request), filter, page.items(), page.onward());
    }
}
