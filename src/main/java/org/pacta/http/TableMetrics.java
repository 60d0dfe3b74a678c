package org.pacta.http;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** How many tables are given out, each of which has a connection for as long as its client takes. */
@Singleton
class TableMetrics implements MeterBinder {

    private final TablePlaces places;

    @Inject
    TableMetrics(TablePlaces places) {
        this.places = places;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("pacta.tables.reading", places, TablePlaces::taken)
                .description("Tables that are being given out")
                .register(registry);
        FunctionCounter.builder("pacta.tables.refused", places, TablePlaces::refused)
                .description("Tables that were not given out, as there were too many at once")
                .register(registry);
    }
}
