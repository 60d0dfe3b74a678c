package org.pacta.imports;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;
import org.pacta.http.BodyLimit;

/** Where larger bodies than elsewhere are taken. */
class ImportsLimit {

    private static final Pattern IMPORTS = Pattern.compile("/api/imports/?");

    @Produces
    @Singleton
    BodyLimit imports(ImportsConfig config) {
        return new BodyLimit(IMPORTS, config.maxSize().asLongValue());
    }
}
