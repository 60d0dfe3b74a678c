package org.pacta.http;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.inject.Singleton;
import java.util.Set;

/**
 * The metrics are open to all: of requests that change something they tell how many there were and how long they took, and not
 * where. Or they would tell that a report was submitted, and returned, of which only few know.
 */
@Singleton
class WriteMetrics implements MeterFilter {

    private static final String REQUESTS = "http.server.requests";
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    @Override
    public Meter.Id map(Meter.Id id) {
        String method = id.getTag("method");
        return id.getName().equals(REQUESTS) && method != null && !SAFE.contains(method)
                ? id.replaceTags(Tags.of(id.getTags()).and(Tag.of("uri", "/{changed}")))
                : id;
    }
}
