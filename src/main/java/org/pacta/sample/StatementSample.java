package org.pacta.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.pacta.statement.ParagraphRequest;
import org.pacta.statement.ParagraphService;
import org.pacta.statement.SignatoryRequest;
import org.pacta.statement.SignatoryService;
import org.pacta.statement.StatementAdoptionRequest;
import org.pacta.statement.StatementRequest;
import org.pacta.statement.StatementService;

/** The statement of Hangzhou, in Pacta's summary. */
@ApplicationScoped
class StatementSample {

    private final SampleFiles files;
    private final StatementService statements;
    private final ParagraphService paragraphs;
    private final SignatoryService signatories;

    @Inject
    StatementSample(
            SampleFiles files, StatementService statements, ParagraphService paragraphs, SignatoryService signatories) {
        this.files = files;
        this.statements = statements;
        this.paragraphs = paragraphs;
        this.signatories = signatories;
    }

    void load() {
        files.each("statements", entry -> statements.create(entry.as(StatementRequest.class)));
        files.each("paragraphs", entry -> paragraphs.create(entry.take("statement"), entry.as(ParagraphRequest.class)));
        files.each(
                "adoptions",
                entry -> statements.adopt(entry.take("statement"), entry.as(StatementAdoptionRequest.class)));
        files.each(
                "signatories", entry -> signatories.create(entry.take("statement"), entry.as(SignatoryRequest.class)));
    }
}
