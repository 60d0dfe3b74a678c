package org.pacta.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Every query for sessions. */
@ApplicationScoped
class SessionRepository {

    /** That an account has at once: the oldest one ends with one more. */
    private static final int MOST = 50;

    private final Session session;

    @Inject
    SessionRepository(Session session) {
        this.session = session;
    }

    Optional<SignInSession> find(String hash) {
        return Optional.ofNullable(session.find(SignInSession.class, hash));
    }

    void add(SignInSession begun) {
        session.persist(begun);
        session.flush();
        session.createMutationQuery("delete from SignInSession s where s.hash in (:hashes)")
                .setParameter("hashes", beyondTheMost(begun.account()))
                .executeUpdate();
    }

    /** Or a script that signs in each time it wants something would fill the table. */
    private List<String> beyondTheMost(String account) {
        return session.createSelectionQuery(
                        "select s.hash from SignInSession s where s.account = :account order by s.createdAt desc, s.hash",
                        String.class)
                .setParameter("account", account)
                .setFirstResult(MOST)
                .getResultList();
    }

    void used(String hash, Instant now, Instant unlessSince) {
        session.createMutationQuery(
                        "update SignInSession s set s.lastUsedAt = :now where s.hash = :hash and s.lastUsedAt < :since")
                .setParameter("now", now)
                .setParameter("since", unlessSince)
                .setParameter("hash", hash)
                .executeUpdate();
    }

    /** This one. */
    void remove(String hash) {
        session.createMutationQuery("delete from SignInSession s where s.hash = :hash")
                .setParameter("hash", hash)
                .executeUpdate();
    }

    /** All of an account. */
    void end(String account) {
        session.createMutationQuery("delete from SignInSession s where s.account = :account")
                .setParameter("account", account)
                .executeUpdate();
    }

    /** All of an account but one. */
    void endOthers(String account, @Nullable String hash) {
        session.createMutationQuery("delete from SignInSession s where s.account = :account and s.hash <> :hash")
                .setParameter("account", account)
                .setParameter("hash", hash == null ? "" : hash)
                .executeUpdate();
    }

    /** Those that are over anyway. */
    void sweep(Instant begunBefore, Instant usedBefore) {
        session.createMutationQuery("delete from SignInSession s where s.createdAt < :begun or s.lastUsedAt < :used")
                .setParameter("begun", begunBefore)
                .setParameter("used", usedBefore)
                .executeUpdate();
    }
}
