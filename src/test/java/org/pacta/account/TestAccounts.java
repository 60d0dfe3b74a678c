package org.pacta.account;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.hibernate.Session;
import org.pacta.access.Right;
import org.pacta.access.Role;
import org.pacta.access.Scope;
import org.pacta.model.Ids;

/**
 * Who calls in tests that are not about who may call: an editor who may write everything, and a reviewer, since nobody
 * reviews a report of their own. Their tokens are known beforehand; tests about access have callers of their own.
 */
@ApplicationScoped
public class TestAccounts {

    public static final String EDITOR = "test-editor";
    public static final String REVIEWER = "test-reviewer";

    /** What the editor's token is: not secret at all. */
    public static final String EDITORS_TOKEN = TokenService.PREFIX + "editor-of-the-tests";

    public static final String REVIEWERS_TOKEN = TokenService.PREFIX + "reviewer-of-the-tests";

    private final Session session;
    private final Clock clock;

    @Inject
    TestAccounts(Session session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    void start(@Observes @Priority(SetUp.LAST - 1) StartupEvent start) {
        QuarkusTransaction.requiringNew().run(() -> {
            make(EDITOR, EDITORS_TOKEN, Role.SECRETARIAT, Role.ASSESSOR, Role.ADMIN, Role.FOCAL_POINT);
            make(REVIEWER, REVIEWERS_TOKEN, Role.REVIEWER);
        });
    }

    /** With the roles for everything, as no grant gives all of them. */
    private void make(String name, String token, Role... roles) {
        if (session.find(Account.class, name) != null) {
            return;
        }
        session.persist(new Account(name, "Of the tests"));
        for (Role role : roles) {
            session.persist(new Grant(Ids.next(), name, new Right(role, Scope.EVERYTHING)));
        }
        session.persist(tokenOf(name, token));
    }

    private Token tokenOf(String account, String secret) {
        return new Token(
                Ids.next(),
                account,
                "Of the tests",
                SecretText.hash(secret),
                null,
                clock.instant().plus(Duration.ofDays(3650)));
    }

    /**
     * Another one.
     *
     * @param rights as in {@code focal-point of party:kaz}
     * @return a token of theirs, the same each time
     */
    public String token(String name, String... rights) {
        String token = TokenService.PREFIX + name + "-of-the-tests";
        QuarkusTransaction.requiringNew().run(() -> {
            if (session.find(Account.class, name) != null) {
                return;
            }
            session.persist(new Account(name, "Of the tests"));
            session.flush();
            for (String right : rights) {
                String[] parts = right.split(" of ");
                session.persist(new Grant(
                        Ids.next(), name, new Right(Role.called(parts[0]).orElseThrow(), Scope.of(parts[1]))));
            }
            session.persist(tokenOf(name, token));
        });
        return token;
    }
}
