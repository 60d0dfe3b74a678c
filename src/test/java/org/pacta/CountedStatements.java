package org.pacta;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.hibernate.Session;
import org.hibernate.stat.Statistics;

/** Counts the statements that the database is asked to run. */
public final class CountedStatements {

    private CountedStatements() {}

    private static final int TRIES = 3;

    /**
     * How many it takes to carry something out, no other test running meanwhile. What the service does by itself now and then
     * can only add to it: so the least of several times counts.
     */
    public static long in(Session session, Runnable work) {
        return LongStream.range(0, TRIES).map(once -> once(session, work)).min().orElseThrow();
    }

    private static long once(Session session, Runnable work) {
        Statistics statistics = session.getSessionFactory().getStatistics();
        statistics.setStatisticsEnabled(true);
        try {
            long before = statistics.getPrepareStatementCount();
            work.run();
            long count = statistics.getPrepareStatementCount() - before;
            assertThat(count).as("statements").isPositive();
            return count;
        } finally {
            statistics.setStatisticsEnabled(false);
        }
    }
}
