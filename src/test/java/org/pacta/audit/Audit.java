package org.pacta.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.hibernate.Session;
import org.pacta.access.Access;
import org.pacta.access.Caller;
import org.pacta.account.TestAccounts;

/** What tests see of the audit, and how they act as somebody without going over HTTP. */
@ApplicationScoped
class Audit {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final Session session;
    private final DataSource database;
    private final Access access;
    private final TestAccounts accounts;
    private final Sealer sealer;

    @Inject
    Audit(Session session, DataSource database, Access access, TestAccounts accounts, Sealer sealer) {
        this.session = session;
        this.database = database;
        this.access = access;
        this.accounts = accounts;
        this.sealer = sealer;
    }

    /** Now, and not in a moment. */
    void seal() {
        sealer.seal();
    }

    /** What a condition in HQL holds for, in the order in which it was noted. */
    List<AuditEntry> where(String condition, Object value) {
        return QuarkusTransaction.requiringNew().call(() -> session.createQuery(
                        "select e from AuditEntry e where " + condition + " order by e.act, e.position",
                        AuditEntry.class)
                .setParameter(1, value)
                .getResultList());
    }

    /** The entries of a row, as in {@code organization} and {@code sco}. */
    List<AuditEntry> of(String noun, String key) {
        return where("e.happening.noun || ' ' || e.happening.itemKey = ?1", noun + " " + key);
    }

    /** Waits until an answer that is out has been noted. */
    List<AuditEntry> awaited(String condition, Object value, Predicate<List<AuditEntry>> complete) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        List<AuditEntry> found = where(condition, value);
        while (!complete.test(found) && System.nanoTime() < deadline) {
            LockSupport.parkNanos(PAUSE.toNanos());
            found = where(condition, value);
        }
        assertThat(complete.test(found))
                .as("noted: %s", found.stream().map(AuditEntry::happening).toList())
                .isTrue();
        return found;
    }

    AuditCheck.Finding check() throws SQLException {
        seal();
        try (Connection connection = database.getConnection()) {
            AuditCheck.Finding found = AuditCheck.of(connection, null);
            connection.rollback();
            return found;
        }
    }

    /** In a transaction, as if they had sent a request. */
    void as(Caller caller, Runnable work) {
        ManagedContext request = Arc.container().requestContext();
        boolean begins = !request.isActive();
        if (caller.account() != null) {
            accounts.token(caller.account());
        }
        if (begins) {
            request.activate();
        }
        try {
            access.become(caller);
            QuarkusTransaction.requiringNew().run(work);
        } finally {
            access.become(Caller.SERVICE);
            if (begins) {
                request.terminate();
            }
        }
    }
}
