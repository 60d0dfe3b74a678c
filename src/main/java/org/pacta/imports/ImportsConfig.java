package org.pacta.imports;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** What application.properties says of imports, with the reasons. */
@ConfigMapping(prefix = "pacta.imports")
public interface ImportsConfig {

    /** A file may have as many bytes. */
    MemorySize maxSize();

    /** An import that takes longer is undone. */
    Duration timeout();

    /** How often the node that carries out a job says that it does, and looks whether it is cancelled. */
    Duration heartbeat();

    /** A job whose node has said nothing for so long is taken up again. */
    Duration patience();

    /** How often a node looks for jobs that others have left. */
    Duration poll();

    /** So often is a job begun. */
    int attempts();

    /** A job that ended so long ago is forgotten, with its faults. */
    Duration keep();
}
