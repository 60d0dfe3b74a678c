package org.pacta.commitment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.pacta.http.Expands;
import org.pacta.statement.StatementRepository;
import org.pacta.statement.StatementResponse;

@ApplicationScoped
@Expands(
        noun = "Commitment",
        name = "statement",
        as = StatementResponse.class,
        many = false,
        description = "The statement in which it is promised.")
class StatementExpansion implements CommitmentExpansion {

    private final StatementRepository statements;

    @Inject
    StatementExpansion(StatementRepository statements) {
        this.statements = statements;
    }

    @Override
    public Map<String, ?> of(Collection<Commitment> commitments) {
        Map<String, StatementResponse> found =
                statements
                        .all(commitments.stream().map(Commitment::statement).collect(Collectors.toSet()))
                        .values()
                        .stream()
                        .map(StatementResponse::from)
                        .collect(Collectors.toMap(StatementResponse::slug, statement -> statement));
        return CommitmentExpansion.references(commitments, Commitment::statement, found);
    }
}
