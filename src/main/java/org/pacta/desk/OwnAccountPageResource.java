package org.pacta.desk;

import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.pacta.access.Caller;
import org.pacta.access.SignedIn;
import org.pacta.account.Account;
import org.pacta.account.AccountRepository;
import org.pacta.account.TokenRepository;
import org.pacta.http.Language;
import org.pacta.http.Precondition;
import org.pacta.web.Frames;

/** Where somebody looks after their own account. */
@Path("/work/account")
@Produces(MediaType.TEXT_HTML)
class OwnAccountPageResource {

    private final Desk desk;
    private final AccountRepository accounts;
    private final TokenRepository tokens;
    private final Frames frames;
    private final Clock clock;

    @Inject
    OwnAccountPageResource(Desk desk, AccountRepository accounts, TokenRepository tokens, Frames frames, Clock clock) {
        this.desk = desk;
        this.accounts = accounts;
        this.tokens = tokens;
        this.frames = frames;
        this.clock = clock;
    }

    @GET
    @SignedIn
    @Operation(hidden = true)
    public TemplateInstance own(@Context ContainerRequestContext request) {
        Caller caller = desk.caller();
        String name = Objects.requireNonNull(caller.account());
        Instant now = Instant.now(clock);
        return new OwnAccountPage(
                frames.of(request),
                Language.of(request),
                name,
                caller.rights().stream().sorted().map(Object::toString).toList(),
                accounts.find(name).map(Account::hasPassword).orElse(false),
                tokens.of(name).stream()
                        .map(token -> new OwnAccountPage.Held(token, token.isGoodAt(now), Precondition.seen(token)))
                        .toList());
    }
}
