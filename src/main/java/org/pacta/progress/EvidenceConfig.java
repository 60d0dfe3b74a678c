package org.pacta.progress;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import java.util.Set;

/** What application.properties says of evidence, with the reasons. */
@ConfigMapping(prefix = "pacta.evidence")
public interface EvidenceConfig {

    /** A file may have as many bytes. */
    MemorySize maxSize();

    /** The media types that serve as evidence. */
    Set<String> types();

    /** How long what nothing refers to is left alone. */
    Duration sweepAfter();

    /** How often it is looked for. */
    Duration sweepEvery();
}
