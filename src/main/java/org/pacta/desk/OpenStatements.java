package org.pacta.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.pacta.commitment.CommitmentRepository;
import org.pacta.http.Language;
import org.pacta.statement.Statement;
import org.pacta.statement.StatementRepository;
import org.pacta.web.Said;

/** Finds what a secretariat has begun and not ended. */
@ApplicationScoped
class OpenStatements {

    /** Nobody works off more in a day. */
    private static final int MOST = 200;

    private final StatementRepository statements;
    private final CommitmentRepository commitments;

    @Inject
    OpenStatements(StatementRepository statements, CommitmentRepository commitments) {
        this.statements = statements;
        this.commitments = commitments;
    }

    /** Of the organizations, the one touched last first. */
    List<OpenStatement> of(Collection<String> organizations, Language language) {
        if (organizations.isEmpty()) {
            return List.of();
        }
        List<Statement> open = statements.open(organizations, MOST);
        Map<String, Long> proposals = open.isEmpty()
                ? Map.of()
                : commitments.proposals(open.stream().map(Statement::slug).toList());
        return open.stream()
                .map(statement -> new OpenStatement(
                        statement.slug(),
                        Said.of(statement.title(), language),
                        statement.status(),
                        proposals.getOrDefault(statement.slug(), 0L),
                        statement.illustrative()))
                .toList();
    }
}
