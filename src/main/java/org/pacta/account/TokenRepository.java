package org.pacta.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.pacta.http.Listing;
import org.pacta.http.Page;
import org.pacta.http.Paging;

/** Every query for tokens. */
@ApplicationScoped
public class TokenRepository {

    private final Session session;

    @Inject
    TokenRepository(Session session) {
        this.session = session;
    }

    Optional<Token> find(UUID id) {
        return Optional.ofNullable(session.find(Token.class, id));
    }

    /** A token, whose it is, and what that account has been granted. */
    record Held(Token token, Account account, List<Grant> grants) {}

    /** By one query, as it is asked with each request. */
    Optional<Held> byHash(String hash) {
        List<Tuple> rows = session.createQuery(
                        """
                        select t, a, g from Token t
                        join Account a on a.name = t.account
                        left join Grant g on g.account = t.account
                        where t.hash = :hash
                        order by g.id""",
                        Tuple.class)
                .setParameter("hash", hash)
                .getResultList();
        return rows.stream()
                .findFirst()
                .map(first -> new Held(
                        first.get(0, Token.class),
                        first.get(1, Account.class),
                        rows.stream()
                                .map(row -> row.get(2, Grant.class))
                                .filter(Objects::nonNull)
                                .toList()));
    }

    public List<Token> of(String account) {
        return session.createQuery("select t from Token t where t.account = :account order by t.id", Token.class)
                .setParameter("account", account)
                .getResultList();
    }

    /** How many of an account can still be used. */
    long good(String account, Instant now) {
        return session.createQuery(
                        """
                        select count(*) from Token t
                        where t.account = :account and t.revokedAt is null and t.expiresAt > :now""",
                        Long.class)
                .setParameter("account", account)
                .setParameter("now", now)
                .getSingleResult();
    }

    Page<Token> list(TokenFilter filter, Paging paging) {
        return filter.narrow(Listing.of(session, Token.class, "id").sortable("expiresAt", "createdAt"))
                .page(paging);
    }

    void add(Token token) {
        session.persist(token);
        session.flush();
    }

    void remove(Token token) {
        session.remove(token);
    }

    /** Not a change of the token: nobody has to have seen it, and nobody is told of it. */
    void used(UUID id, Instant now, Instant unlessSince) {
        session.createMutationQuery(
                        """
                        update Token t set t.lastUsedAt = :now
                        where t.id = :id and (t.lastUsedAt is null or t.lastUsedAt < :since)""")
                .setParameter("now", now)
                .setParameter("since", unlessSince)
                .setParameter("id", id)
                .executeUpdate();
    }
}
