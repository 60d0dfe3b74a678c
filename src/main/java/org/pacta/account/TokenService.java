package org.pacta.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pacta.access.Access;
import org.pacta.access.Caller;
import org.pacta.access.Forbidden;
import org.pacta.access.Right;
import org.pacta.access.Role;
import org.pacta.access.Scope;
import org.pacta.access.Unauthenticated;
import org.pacta.http.Precondition;
import org.pacta.model.Clocks;
import org.pacta.model.Faults;
import org.pacta.model.Ids;
import org.pacta.model.NotFound;
import org.pacta.model.RuleBroken;

/** What can be done with tokens: everybody has their own, and administrators can revoke those of others. */
@ApplicationScoped
@Transactional
public class TokenService {

    /** What all of them begin with, so that one that lies about is known for what it is. */
    public static final String PREFIX = "pacta_";

    private static final Duration USUALLY = Duration.ofDays(90);
    private static final Duration LONGEST = Duration.ofDays(366);
    private static final int MOST = 100;

    private final TokenRepository tokens;
    private final AccountRepository accounts;
    private final Access access;
    private final Shown shown;
    private final Clock clock;
    private final Precondition precondition;

    @Inject
    TokenService(
            TokenRepository tokens,
            AccountRepository accounts,
            Access access,
            Shown shown,
            Clock clock,
            Precondition precondition) {
        this.tokens = tokens;
        this.accounts = accounts;
        this.access = access;
        this.shown = shown;
        this.clock = clock;
        this.precondition = precondition;
    }

    /** A token with its secret, which is nowhere else. */
    public record Made(Token token, String secret) {

        /** Nothing that would end up in a log. */
        @Override
        public String toString() {
            return "Made " + token.id();
        }
    }

    public Made create(TokenRequest request) {
        Caller owner = access.signedIn();
        if (owner.token() != null || shown.means() == Shown.Means.PROVIDER) {
            // Or one that was stolen would beget others, which outlive its revocation.
            throw new RuleBroken("A token does not make tokens; sign in with the password.");
        }
        Instant now = Clocks.now(clock);
        Faults faults = new Faults();
        Instant expiresAt = request.expiresAt() == null ? now.plus(USUALLY) : request.expiresAt();
        faults.when(!expiresAt.isAfter(now), "/expiresAt", "A token expires in the future.")
                .when(
                        expiresAt.isAfter(now.plus(LONGEST)),
                        "/expiresAt",
                        "A token can be used for {0} days at most.",
                        LONGEST.toDays());
        @Nullable Set<Right> rights = rights(request.grants(), owner, faults);
        faults.throwIfAny();
        String account = String.valueOf(owner.account());
        // It took a while to look at the password: the account may have another one now.
        if (accounts.lockedIfThere(account)
                .filter(found -> !found.off() && shown.isStillOf(found))
                .isEmpty()) {
            throw new Unauthenticated();
        }
        return create(Ids.next(), account, request.name(), rights, expiresAt);
    }

    /** For an account that is there, under an id that is known beforehand. */
    public Made create(UUID id, String account, String name, Instant expiresAt) {
        return create(id, account, name, null, expiresAt);
    }

    private Made create(UUID id, String account, String name, @Nullable Set<Right> rights, Instant expiresAt) {
        accounts.locked(account);
        if (tokens.good(account, Clocks.now(clock)) >= MOST) {
            throw new RuleBroken("An account has {0} tokens at most; revoke some that are not needed.", MOST);
        }
        String secret = PREFIX + SecretText.next();
        Token token = new Token(id, account, name, SecretText.hash(secret), rights, expiresAt);
        tokens.add(token);
        return new Made(token, secret);
    }

    /** @throws NotFound also if it is somebody else's */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Token get(UUID id) {
        Caller caller = access.signedIn();
        return tokens.find(id)
                .filter(token -> caller.is(Role.ADMIN, Scope.EVERYTHING)
                        || token.account().equals(caller.account()))
                .orElseThrow(() -> new NotFound("token", id));
    }

    public Token revoke(UUID id) {
        Token token = get(id);
        precondition.holdsFor(token);
        requireMoreThanALimitedToken(id);
        token.revoke(Clocks.now(clock));
        return token;
    }

    /** Or one that can do little, and was stolen for that reason, would put an end to all others of its owner. */
    private void requireMoreThanALimitedToken(UUID revoked) {
        Caller caller = access.signedIn();
        if (caller.token() == null || caller.token().equals(revoked.toString()) || caller.is(Role.ADMIN)) {
            return;
        }
        if (tokens.find(UUID.fromString(caller.token()))
                .filter(used -> used.rights() != null)
                .isPresent()) {
            throw new Forbidden("A token that is limited revokes no other one; sign in with the password.");
        }
    }

    private static @Nullable Set<Right> rights(@Nullable List<RightRequest> wanted, Caller owner, Faults faults) {
        if (wanted == null) {
            return null;
        }
        Set<Right> rights = new TreeSet<>();
        for (int i = 0; i < wanted.size(); i++) {
            Right right = wanted.get(i).right();
            boolean possible = right.role().isFor(right.scope());
            faults.when(
                            !possible,
                            "/grants/" + i,
                            "The role {0} cannot be granted for {1}.",
                            right.role(),
                            right.scope())
                    .when(
                            possible && !owner.is(right.role(), right.scope()),
                            "/grants/" + i,
                            "You have not been granted that yourself.");
            rights.add(right);
        }
        return rights;
    }
}
