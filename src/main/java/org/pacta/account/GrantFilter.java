package org.pacta.account;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.Separator;
import org.jspecify.annotations.Nullable;
import org.pacta.access.Role;
import org.pacta.http.Listing;

/** Which grants are wanted. */
public class GrantFilter {

    @Parameter(description = "Names of accounts.")
    @QueryParam("account")
    @Separator(",")
    public @Nullable List<String> account;

    @Parameter(description = "Roles.")
    @QueryParam("role")
    @Separator(",")
    public @Nullable List<Role> role;

    @Parameter(description = "Slugs of organizations that they are for by name.")
    @QueryParam("organization")
    @Separator(",")
    public @Nullable List<String> organization;

    @Parameter(description = "Slugs of parties that they are for by name.")
    @QueryParam("party")
    @Separator(",")
    public @Nullable List<String> party;

    Listing<Grant> narrow(Listing<Grant> listing) {
        return listing.anyOf("account", account)
                .anyOf("role", role)
                .anyOf("organization", organization)
                .anyOf("party", party);
    }
}
