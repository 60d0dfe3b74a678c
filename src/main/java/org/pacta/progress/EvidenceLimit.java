package org.pacta.progress;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;
import org.pacta.http.BodyLimit;

/** Where larger bodies than elsewhere are taken: a file, and around it the form. */
class EvidenceLimit {

    private static final Pattern FILES = Pattern.compile("/api/progress-reports/[^/]+/evidence/files/?");
    private static final long FORM = 1_000_000;

    @Produces
    @Singleton
    BodyLimit files(EvidenceConfig config) {
        return new BodyLimit(FILES, config.maxSize().asLongValue() + FORM);
    }
}
