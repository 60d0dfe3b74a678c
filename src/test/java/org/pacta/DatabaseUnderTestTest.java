package org.pacta;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

/** That the two runs of the tests are what they are called. */
@QuarkusTest
class DatabaseUnderTestTest {

    @Inject
    Session session;

    @Test
    @Transactional
    void the_tests_run_on_the_database_that_they_were_started_for() {
        String product =
                session.doReturningWork(connection -> connection.getMetaData().getDatabaseProductName());

        assertThat(product).isEqualTo(DatabaseUnderTest.isPostgresql() ? "PostgreSQL" : "H2");
    }
}
