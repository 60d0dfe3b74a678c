package org.pacta.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.pacta.http.Listing;
import org.pacta.http.Page;
import org.pacta.http.Paging;
import org.pacta.model.NotFound;

/** Every query for accounts. */
@ApplicationScoped
public class AccountRepository {

    private final Session session;

    @Inject
    AccountRepository(Session session) {
        this.session = session;
    }

    public Optional<Account> find(@Nullable String name) {
        return name == null ? Optional.empty() : Optional.ofNullable(session.find(Account.class, name));
    }

    Account get(String name) {
        return find(name).orElseThrow(() -> new NotFound("account", name));
    }

    /** Which no other transaction changes until this one ends. */
    Account locked(String name) {
        return lockedIfThere(name).orElseThrow(() -> new NotFound("account", name));
    }

    Optional<Account> lockedIfThere(String name) {
        return Optional.ofNullable(session.find(Account.class, name, LockModeType.PESSIMISTIC_WRITE));
    }

    /** The account that is bound to what a provider calls somebody. */
    public Optional<Account> ofProvider(String provider, String subject) {
        return session.createQuery(
                        "select a from Account a where a.provider = :provider and a.subject = :subject", Account.class)
                .setParameter("provider", provider)
                .setParameter("subject", subject)
                .uniqueResultOptional();
    }

    boolean any() {
        return !session.createQuery("select a.name from Account a", String.class)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** Whether one of these accounts is of this person, or this one itself. */
    public boolean anyIs(Collection<String> names, String account, @Nullable String person) {
        return names.contains(account)
                || (person != null
                        && !names.isEmpty()
                        && session.createQuery(
                                                "select count(*) from Account a where a.name in (:names) and a.person = :person",
                                                Long.class)
                                        .setParameter("names", names)
                                        .setParameter("person", person)
                                        .getSingleResult()
                                > 0);
    }

    Page<Account> list(AccountFilter filter, Paging paging) {
        return filter.narrow(Listing.of(session, Account.class, "name").sortable("updatedAt"))
                .page(paging);
    }

    /** The first of them, by name. */
    public List<Account> first(int most) {
        return session.createQuery("select a from Account a order by a.name", Account.class)
                .setMaxResults(most)
                .getResultList();
    }

    void add(Account account) {
        session.persist(account);
        session.flush();
    }

    void remove(Account account) {
        session.remove(account);
        session.flush();
    }
}
