package org.pacta.account;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.pacta.http.Listing;

/** Which accounts are wanted. */
public class AccountFilter {

    @Parameter(description = "Whether they are turned off.")
    @QueryParam("off")
    public @Nullable Boolean off;

    Listing<Account> narrow(Listing<Account> listing) {
        return listing.where("e.off = :?", off);
    }
}
