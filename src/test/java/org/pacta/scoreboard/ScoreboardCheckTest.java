package org.pacta.scoreboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import org.pacta.progress.Standings;

/** What is derived is found out to be wrong, and mended: of the sample data, an assignment on which nobody has reported. */
@QuarkusTest
class ScoreboardCheckTest {

    private static final String LOSE =
            """
            delete from standing where track = 'REPORTED' and assignment = (
              select min(a.id) from assignment a
              where a.commitment like 'sco-%' and not exists (select 1 from progress_report r where r.assignment = a.id))""";

    @Inject
    ScoreboardCheck check;

    @Inject
    ScoreboardMemory memory;

    @Inject
    Standings standings;

    @Inject
    Session session;

    @Test
    @ActivateRequestContext
    void whatIsInMemoryIsWhatTheDatabaseCountsAndIsReadAnewIfItIsNot() {
        memory.read();
        assertThat(told()).isTrue();

        // Nobody tells the memory of it.
        assertThat(lose()).isOne();
        try {
            assertThat(told()).isFalse();
            memory.read();
            assertThat(told()).isTrue();
        } finally {
            standings.mend();
            memory.read();
        }
    }

    @Test
    @ActivateRequestContext
    void howAssignmentsStandIsHeldAgainstWhatIsRecordedAndMended() {
        standings.mend();
        memory.read();

        assertThat(lose()).isOne();
        Standings.Mended mended = standings.mend();

        assertThat(mended.wrong()).isOne();
        assertThat(mended.assignments()).isGreaterThan(60);
        assertThat(standings.mend().wrong()).isZero();
        assertThat(told()).isTrue();
    }

    /** What the service does by itself meanwhile makes it impossible to tell, for a moment. */
    private boolean told() {
        Optional<Boolean> same = check.check();
        for (int i = 0; i < 1_000 && same.isEmpty(); i++) {
            LockSupport.parkNanos(10_000_000);
            same = check.check();
        }
        return same.orElseThrow();
    }

    /** How one assignment stands is not there any more. */
    private int lose() {
        return QuarkusTransaction.requiringNew()
                .call(() -> session.createNativeMutationQuery(LOSE).executeUpdate());
    }
}
