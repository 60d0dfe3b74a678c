package org.pacta.sample;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.pacta.model.FirstStart;
import org.pacta.party.PartyRepository;

/**
 * Loads the sample data at the start, all or nothing, if it is wanted ({@code pacta.sample}, by environment
 * {@code PACTA_SAMPLE}) and nothing has been recorded yet.
 */
@ApplicationScoped
class Sample {

    private static final Logger LOG = Logger.getLogger(Sample.class);

    private final FirstStart firstStart;
    private final PartyRepository parties;
    /** It is loaded in one transaction, which takes a second or two; on a machine that has much else to do, far longer. */
    private static final int LONGEST_SECONDS = 900;

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
            FirstStart firstStart,
            PartyRepository parties,
            PartySample partySample,
            MeetingSample meetingSample,
            StatementSample statementSample,
            CommitmentSample commitmentSample,
            MeasureSample measureSample,
            ProgressSample progressSample,
            ImportSample importSample,
            AccountSample accountSample) {
        this.firstStart = firstStart;
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
        if (!wanted) {
            return;
        }
        QuarkusTransaction.requiringNew()
                .timeout(LONGEST_SECONDS)
                .call(this::loadIfEmpty)
                .ifPresent(accounts -> {
                    LOG.info("The sample data is loaded.");
                    accountSample.tell(accounts);
                });
    }

    /** @return what is to be said of the accounts; empty if there was something already */
    private Optional<String> loadIfEmpty() {
        firstStart.takeTurn();
        if (!parties.isEmpty()) {
            return Optional.empty();
        }
        partySample.load();
        meetingSample.load();
        statementSample.load();
        commitmentSample.load();
        measureSample.load();
        progressSample.load();
        importSample.load();
        return Optional.of(accountSample.load());
    }
}
