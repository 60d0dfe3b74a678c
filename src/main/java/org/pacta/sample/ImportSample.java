package org.pacta.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.pacta.http.Language;
import org.pacta.http.TableFormat;
import org.pacta.imports.ImportOrder;
import org.pacta.imports.ImportQueue;

/** A file that was tried out, so that there is a job to look at. */
@ApplicationScoped
class ImportSample {

    private static final UUID ID = UUID.fromString("01966ab0-0000-7000-8000-000000000001");
    private static final String STATES =
            """
            slug,illustrative
            kaz,false
            kgz,false
            """;

    private final ImportQueue queue;

    @Inject
    ImportSample(ImportQueue queue) {
        this.queue = queue;
    }

    void load() {
        queue.add(
                ID,
                new ImportOrder("states", TableFormat.CSV, true, null, null, Language.EN),
                new ByteArrayInputStream(STATES.getBytes(StandardCharsets.UTF_8)));
    }
}
