package org.pacta.sample;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.pacta.party.PartyRepository;

/**
 * Loads the sample data at the start, all or nothing, if it is wanted ({@code pacta.sample}, by environment
 * {@code PACTA_SAMPLE}) and nothing has been recorded yet.
 */
@ApplicationScoped
class Sample {

    private static final Logger LOG = Logger.getLogger(Sample.class);

    private final PartyRepository parties;
    private final PartySample partySample;
    private final MeetingSample meetingSample;
    private final StatementSample statementSample;
    private final CommitmentSample commitmentSample;
    private final MeasureSample measureSample;
    private final ProgressSample progressSample;
    private final ImportSample importSample;
    private final AccountSample accountSample;

    @Inject
    Sample(
            PartyRepository parties,
            PartySample partySample,
            MeetingSample meetingSample,
            StatementSample statementSample,
            CommitmentSample commitmentSample,
            MeasureSample measureSample,
            ProgressSample progressSample,
            ImportSample importSample,
            AccountSample accountSample) {
        this.parties = parties;
        this.partySample = partySample;
        this.meetingSample = meetingSample;
        this.statementSample = statementSample;
        this.commitmentSample = commitmentSample;
        this.measureSample = measureSample;
        this.progressSample = progressSample;
        this.importSample = importSample;
        this.accountSample = accountSample;
    }

    void load(@Observes StartupEvent start, @ConfigProperty(name = "pacta.sample") boolean wanted) {
        if (!wanted || !nothingIsRecorded()) {
            return;
        }
        try {
            String accounts = QuarkusTransaction.requiringNew().call(this::loadAll);
            LOG.info("The sample data is loaded.");
            accountSample.tell(accounts);
        } catch (RuntimeException e) {
            // Two nodes that start at once insert the same first state: one waits for the other, then fails.
            if (nothingIsRecorded()) {
                throw e;
            }
            LOG.info("Another node has loaded the sample data meanwhile.");
        }
    }

    /** @return what is to be said of the accounts */
    private String loadAll() {
        partySample.load();
        meetingSample.load();
        statementSample.load();
        commitmentSample.load();
        measureSample.load();
        progressSample.load();
        importSample.load();
        return accountSample.load();
    }

    private boolean nothingIsRecorded() {
        return QuarkusTransaction.requiringNew().call(parties::isEmpty);
    }
}
