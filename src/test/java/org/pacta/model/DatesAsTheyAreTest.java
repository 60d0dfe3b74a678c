package org.pacta.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import org.hibernate.Session;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The database is asked for the text, so that two mistakes do not make up for each other. */
@QuarkusTest
class DatesAsTheyAreTest {

    @Inject
    Session session;

    @ParameterizedTest
    @ValueSource(
            strings = {"0001-01-31", "0999-12-31", "1582-10-04", "1582-10-10", "1582-10-15", "2026-11-29", "9999-12-31"
            })
    @ActivateRequestContext
    void datesOfNativeQueriesGoToAndFroAsTheyAre(String text) {
        LocalDate day = LocalDate.parse(text);

        Tuple row = session.createNativeQuery(
                        "select cast(:text as date) as found, cast(cast(:day as date) as varchar(10)) as said",
                        Tuple.class)
                .addScalar("found", LocalDate.class)
                .addScalar("said", String.class)
                .setParameter("text", text)
                .setParameter("day", day)
                .getSingleResult();

        assertThat(row.get("found")).isEqualTo(day);
        assertThat(row.get("said")).isEqualTo(text);
    }
}
