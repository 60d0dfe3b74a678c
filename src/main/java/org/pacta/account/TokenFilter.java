package org.pacta.account;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.Separator;
import org.jspecify.annotations.Nullable;
import org.pacta.http.Listing;

/** Which tokens are wanted. */
public class TokenFilter {

    @Parameter(description = "Names of accounts; who is not an admin sees their own only.")
    @QueryParam("account")
    @Separator(",")
    public @Nullable List<String> account;

    private @Nullable String only;

    /** Of this account, whatever else is asked for. */
    void only(@Nullable String own) {
        only = own;
    }

    Listing<Token> narrow(Listing<Token> listing) {
        return listing.anyOf("account", account).where("e.account = :?", only);
    }
}
