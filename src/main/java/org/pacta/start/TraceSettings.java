package org.pacta.start;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** Sends traces to {@code pacta.traces.url} (environment: {@code PACTA_TRACES_URL}) where that is set, and makes none where it is not. */
public class TraceSettings implements ConfigSourceFactory {

    /** Above application.properties, below what an operator sets by environment or system property. */
    private static final int ORDINAL = 260;

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        ConfigValue url = context.getValue("pacta.traces.url");
        String given =
                url == null || url.getValue() == null ? "" : url.getValue().strip();
        return List.of(new PropertiesConfigSource(
                given.isEmpty()
                        ? Map.of("quarkus.otel.sdk.disabled", "true")
                        : Map.of(
                                "quarkus.otel.sdk.disabled", "false",
                                "quarkus.otel.service.name", "pacta",
                                "quarkus.otel.exporter.otlp.traces.endpoint", given),
                "Pacta's choice of traces",
                ORDINAL));
    }

    @Override
    public OptionalInt getPriority() {
        return OptionalInt.of(ORDINAL);
    }
}
