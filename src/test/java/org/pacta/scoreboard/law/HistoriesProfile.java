package org.pacta.scoreboard.law;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;
import java.util.Set;

/** A service of their own, whose clock is set as each history wants it, and a database with nothing else in it. */
public class HistoriesProfile implements QuarkusTestProfile {

    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return Set.of(HistoryClock.class);
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "pacta.sample",
                "false",
                "quarkus.datasource.h2.jdbc.url",
                "jdbc:h2:mem:histories;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000;QUERY_CACHE_SIZE=0");
    }
}
