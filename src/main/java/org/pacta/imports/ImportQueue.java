package org.pacta.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.UUID;

/** Where files are handed in that do not come by HTTP. */
@ApplicationScoped
public class ImportQueue {

    private final Uploads uploads;
    private final JobService jobs;

    @Inject
    ImportQueue(Uploads uploads, JobService jobs) {
        this.uploads = uploads;
        this.jobs = jobs;
    }

    /** A node carries it out once the transaction is committed, and it is its turn. */
    public void add(UUID id, ImportOrder order, InputStream file) {
        jobs.queue(id, order, uploads.keep(id, file).bytes());
    }
}
