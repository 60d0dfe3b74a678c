package org.pacta.account;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.pacta.access.Access;
import org.pacta.access.Role;
import org.pacta.access.SignedIn;
import org.pacta.http.Answer;
import org.pacta.http.AnswersSecret;
import org.pacta.http.Page;
import org.pacta.http.Paging;
import org.pacta.http.Recomputed;
import org.pacta.http.SortedBy;

@Path("/api/tokens")
@Tag(name = "Tokens")
class TokenResource {

    private final TokenRepository repository;
    private final TokenService tokens;
    private final Access access;

    @Inject
    TokenResource(TokenRepository repository, TokenService tokens, Access access) {
        this.repository = repository;
        this.tokens = tokens;
        this.access = access;
    }

    @GET
    @Recomputed
    @SignedIn
    @SortedBy({"id", "expiresAt", "createdAt"})
    @Operation(operationId = "listTokens", summary = "List your tokens; as an admin, everybody's")
    public Page<TokenResponse> list(@BeanParam TokenFilter filter, @BeanParam Paging paging) {
        filter.only(access.caller().is(Role.ADMIN) ? null : access.caller().account());
        return repository.list(filter, paging).map(TokenResponse::from);
    }

    @POST
    @AnswersSecret
    @SignedIn
    @PasswordSuffices
    @Operation(
            operationId = "createToken",
            summary = "Make a token for your account",
            description =
                    "With HTTP Basic (name and password of an account), or within a session. Its secret is in this"
                            + " answer and nowhere else; who loses it makes another one.")
    public RestResponse<NewTokenResponse> create(TokenRequest request) {
        TokenService.Made made = tokens.create(request);
        Token token = made.token();
        return Answer.created(
                "/api/tokens/" + token.id(),
                new NewTokenResponse(token.id(), token.account(), token.name(), token.expiresAt(), made.secret()));
    }

    @GET
    @SignedIn
    @Path("{id}")
    @Operation(operationId = "getToken", summary = "Read a token, but for its secret")
    public TokenResponse get(@PathParam("id") UUID id) {
        return TokenResponse.from(tokens.get(id));
    }

    @DELETE
    @SignedIn
    @Path("{id}")
    @Operation(
            operationId = "deleteToken",
            summary = "Revoke a token",
            description = "It cannot be used any more, from now on; that there was one can still be read.")
    public RestResponse<Void> delete(@PathParam("id") UUID id) {
        tokens.revoke(id);
        return Answer.deleted();
    }
}
