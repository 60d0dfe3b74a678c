package org.pacta.account;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.pacta.access.Access;
import org.pacta.access.Caller;
import org.pacta.access.OpenToAll;
import org.pacta.http.Answer;
import org.pacta.http.AnswersSecret;

@Path("/api/set-up")
@Tag(name = "Accounts")
class SetUpResource {

    private final SetUp setUp;
    private final Access access;

    @Inject
    SetUpResource(SetUp setUp, Access access) {
        this.setUp = setUp;
        this.access = access;
    }

    @POST
    @AnswersSecret
    @OpenToAll
    @Operation(
            operationId = "setUp",
            summary = "Make the first account, with the token from the log",
            description =
                    "While there is no account, each start writes a token into the log, which works once. It is an"
                            + " admin, who opens accounts for others and says what they may do.")
    public RestResponse<AccountResponse> create(SetUpRequest request) {
        // Nobody can have been granted that yet; the token is what says that it may be done.
        access.become(Caller.SERVICE);
        Account account = QuarkusTransaction.requiringNew().call(() -> setUp.first(request));
        return Answer.created("/api/accounts/" + account.name(), AccountResponse.from(account));
    }
}
