package org.pacta.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pacta.Api.as;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import org.hibernate.Session;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.query.spi.QueryInterpretationCache;
import org.junit.jupiter.api.Test;
import org.pacta.account.TestAccounts;

/**
 * What is asked of the database again and again is made out once: a query that Hibernate does not know again, such as a native
 * one whose columns are not named by {@code addScalar}, would push all others out of what it has kept.
 */
@QuarkusTest
class KeptQueriesTest {

    @Inject
    Session session;

    @Inject
    TestAccounts accounts;

    @Test
    @ActivateRequestContext
    void aReportIsDraftedAndSubmittedByQueriesThatAreKnown() {
        String assignment = Reports.assignment("kept-queries");
        String writer = accounts.token("kept-queries-anna", "focal-point of party:kept-queries-kaz");
        report(writer, assignment);
        int known = known();

        for (int i = 0; i < 5; i++) {
            report(writer, assignment);
        }

        assertThat(known()).isEqualTo(known);
    }

    private static void report(String writer, String assignment) {
        String report = Reports.draft(writer, assignment);
        as(writer)
                .body("{}")
                .post("/api/progress-reports/" + report + "/submission")
                .then()
                .statusCode(200);
    }

    private int known() {
        QueryInterpretationCache kept = session.getSessionFactory()
                .unwrap(SessionFactoryImplementor.class)
                .getQueryEngine()
                .getInterpretationCache();
        return kept.getNumberOfCachedHqlInterpretations() + kept.getNumberOfCachedQueryPlans();
    }
}
