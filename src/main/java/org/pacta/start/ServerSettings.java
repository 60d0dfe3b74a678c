package org.pacta.start;

import io.quarkus.runtime.annotations.StaticInitSafe;
import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import java.util.List;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * The one setting of the server that there is no configuration for, only a system property read when its class is
 * loaded. Reading the configuration comes before that, so this sits where configuration is looked for.
 *
 * <p>The server would answer an address with a stray percent sign itself, without a word. With its check off, the gate
 * in {@code org.pacta.http} makes the same check and answers with a problem.
 */
@StaticInitSafe
public class ServerSettings implements ConfigSourceFactory {

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        System.setProperty("vertx.disableURIValidation", "true");
        return List.of();
    }
}
