package org.pacta.account;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.pacta.access.Access;
import org.pacta.access.Caller;
import org.pacta.access.SignedIn;
import org.pacta.http.AnswersSecret;
import org.pacta.http.Unstored;

@Path("/api/me")
@Tag(name = "Me")
class MeResource {

    /** In the place of an address: from wherever they are, and counted for nobody else. */
    private static final String OWN = "own ";

    private final Access access;
    private final Shown shown;
    private final AccountRepository accounts;
    private final AccountService service;
    private final TokenRepository tokens;
    private final SignInLimits limits;

    @Inject
    MeResource(
            Access access,
            Shown shown,
            AccountRepository accounts,
            AccountService service,
            TokenRepository tokens,
            SignInLimits limits) {
        this.access = access;
        this.shown = shown;
        this.accounts = accounts;
        this.service = service;
        this.tokens = tokens;
        this.limits = limits;
    }

    @GET
    @SignedIn
    @Unstored
    @Operation(operationId = "getMe", summary = "Who you are, and what you may do")
    public MeResponse get() {
        Caller caller = access.signedIn();
        Account account = accounts.get(String.valueOf(caller.account()));
        @Nullable SignInSession session = shown.session();
        return new MeResponse(
                account.name(),
                account.displayName(),
                account.email(),
                shown.means(),
                caller.rights().stream().sorted().map(RightRequest::of).toList(),
                Optional.ofNullable(caller.token())
                        .flatMap(token -> tokens.find(UUID.fromString(token)))
                        .<Instant>map(Token::expiresAt)
                        .orElse(null),
                session == null ? null : session.csrfToken());
    }

    @POST
    @AnswersSecret
    @SignedIn
    @Path("password")
    @Operation(
            operationId = "changePassword",
            summary = "Change your password",
            description = "All your sessions end but the one in which you do it; tokens go on, and can be revoked.")
    public MeResponse changePassword(OwnPasswordRequest request) {
        SignInSession session = shown.session();
        String account = String.valueOf(access.signedIn().account());
        // Or whoever got hold of a session or a token could guess here for as long as they like.
        limits.take(account, OWN + account);
        service.changePassword(request, session == null ? null : session.hash());
        limits.succeeded(account, OWN + account);
        return get();
    }
}
