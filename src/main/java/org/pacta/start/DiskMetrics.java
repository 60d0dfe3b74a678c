package org.pacta.start;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.File;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How much room there is for what is kept here. */
@Singleton
class DiskMetrics implements MeterBinder {

    private final Map<String, File> directories;

    @Inject
    DiskMetrics(
            @ConfigProperty(name = "pacta.data.absolute") String data,
            @ConfigProperty(name = "pacta.files") String files) {
        this.directories = Map.of("data", new File(data), "files", new File(files));
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        directories.forEach((what, directory) -> Gauge.builder("pacta.disk.free", directory, File::getUsableSpace)
                .description("Room on the disk of the embedded database, and on that of the files")
                .baseUnit("bytes")
                .tag("of", what)
                .register(registry));
    }
}
