package org.pacta.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pacta.access.Caller;
import org.pacta.access.Right;

/**
 * What an account may do at this moment. It is looked up for each request, so that what was taken back is gone at once, on
 * whichever node.
 */
@ApplicationScoped
public class Callers {

    private final AccountRepository accounts;
    private final GrantRepository grants;
    private final TokenRepository tokens;

    @Inject
    Callers(AccountRepository accounts, GrantRepository grants, TokenRepository tokens) {
        this.accounts = accounts;
        this.grants = grants;
        this.tokens = tokens;
    }

    /** Empty if there is no such account, or it is turned off. */
    public Optional<Caller> of(String account) {
        return of(account, null, Set.of());
    }

    /**
     * Who left something to be done later.
     *
     * @param token the id of the token with which they did; it may have been limited, or revoked since
     */
    public Optional<Caller> of(String account, @Nullable String token) {
        return token == null
                ? of(account)
                : tokens.find(UUID.fromString(token))
                        .filter(found -> found.revokedAt() == null)
                        .flatMap(found -> of(account, found, Set.of()));
    }

    /** @param further rights that they have beside those granted here, as an identity provider says */
    public Optional<Caller> of(String account, Set<Right> further) {
        return of(account, null, further);
    }

    /** Whoever holds a token. */
    Optional<Caller> of(TokenRepository.Held held) {
        return of(held.account(), held.token(), held::grants, Set.of());
    }

    private Optional<Caller> of(String name, @Nullable Token token, Set<Right> further) {
        return accounts.find(name).flatMap(account -> of(account, token, () -> grants.of(name), further));
    }

    private static Optional<Caller> of(
            Account account, @Nullable Token token, Supplier<List<Grant>> grants, Set<Right> further) {
        if (account.off()) {
            return Optional.empty();
        }
        Set<Right> rights = grants.get().stream().map(Grant::right).collect(Collectors.toSet());
        rights.addAll(further);
        Caller whole = new Caller(
                account.name(),
                account.person(),
                token == null ? null : token.id().toString(),
                rights,
                further);
        return Optional.of(token == null || token.rights() == null ? whole : limited(whole, token.rights()));
    }

    /** Without what cannot be granted: there was a time when a token could be limited to that. */
    private static Caller limited(Caller whole, Set<Right> limit) {
        return new Caller(
                whole.account(),
                whole.person(),
                whole.token(),
                limit.stream()
                        .filter(right -> right.role().isFor(right.scope()) && whole.is(right.role(), right.scope()))
                        .collect(Collectors.toSet()));
    }
}
