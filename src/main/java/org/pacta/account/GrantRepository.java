package org.pacta.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.pacta.access.Right;
import org.pacta.access.Scope;
import org.pacta.http.Listing;
import org.pacta.http.Page;
import org.pacta.http.Paging;
import org.pacta.model.NotFound;

/** Every query for grants. */
@ApplicationScoped
public class GrantRepository {

    private final Session session;

    @Inject
    GrantRepository(Session session) {
        this.session = session;
    }

    Grant get(UUID id) {
        Grant grant = session.find(Grant.class, id);
        if (grant == null) {
            throw new NotFound("grant", id);
        }
        return grant;
    }

    List<Grant> of(String account) {
        return session.createQuery("select g from Grant g where g.account = :account order by g.id", Grant.class)
                .setParameter("account", account)
                .getResultList();
    }

    /** Of each of the accounts. */
    public List<Grant> ofAll(Collection<String> accounts) {
        return session.createQuery(
                        "select g from Grant g where g.account in (:accounts) order by g.account, g.id", Grant.class)
                .setParameter("accounts", accounts)
                .getResultList();
    }

    boolean has(String account, Right right) {
        return of(account).stream().anyMatch(grant -> grant.right().equals(right));
    }

    /** Whether the scope is there. */
    public boolean exists(Scope scope) {
        return switch (scope.kind()) {
            case EVERYTHING -> true;
            case ORGANIZATION -> exists("organization", scope.slug());
            case PARTY -> exists("party", scope.slug());
        };
    }

    private boolean exists(String table, String slug) {
        return !session.createNativeQuery("select slug from " + table + " where slug = :slug", String.class)
                .addScalar("slug", String.class)
                .setParameter("slug", slug)
                .getResultList()
                .isEmpty();
    }

    /** Whether it is an admin, and nobody else that can sign in is. The admins' grants are locked by it. */
    boolean isLastAdmin(String account) {
        session.flush();
        List<String> admins = session.createNativeQuery(
                        """
                        select g.account from access_grant g where g.role = 'ADMIN' order by g.id for update""",
                        String.class)
                .addScalar("account", String.class)
                .getResultList();
        return admins.contains(account)
                && session.createQuery(
                                        """
                                        select count(*) from Account a where a.off = false and a.name <> :name
                                          and (a.passwordHash is not null or a.provider is not null)
                                          and a.name in (select g.account from Grant g where g.role = ADMIN)""",
                                        Long.class)
                                .setParameter("name", account)
                                .getSingleResult()
                        == 0;
    }

    Page<Grant> list(GrantFilter filter, Paging paging) {
        return filter.narrow(Listing.of(session, Grant.class, "id").sortable("account", "createdAt"))
                .page(paging);
    }

    void add(Grant grant) {
        session.persist(grant);
        session.flush();
    }

    void remove(Grant grant) {
        session.remove(grant);
    }
}
