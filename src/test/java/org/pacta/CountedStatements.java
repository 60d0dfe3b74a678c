package org.pacta;

import static org.assertj.core.api.Assertions.assertThat;

import org.hibernate.Session;
import org.hibernate.stat.Statistics;

/** Counts the statements that the database is asked to run. */
public final class CountedStatements {

    private CountedStatements() {}

    /** How many it takes to carry something out, no other test running meanwhile. */
    public static long in(Session session, Runnable work) {
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
