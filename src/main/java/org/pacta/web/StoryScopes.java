package org.pacta.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pacta.commitment.Assignment;
import org.pacta.commitment.AssignmentRepository;
import org.pacta.commitment.Commitment;
import org.pacta.http.Language;
import org.pacta.model.Known;
import org.pacta.scoreboard.Dimension;
import org.pacta.statement.StatementRepository;

/** Finds out of what the story of a commitment tells. */
@ApplicationScoped
class StoryScopes {

    private final AssignmentRepository assignments;
    private final StatementRepository statements;
    private final Names names;
    private final Clock clock;

    @Inject
    StoryScopes(AssignmentRepository assignments, StatementRepository statements, Names names, Clock clock) {
        this.assignments = assignments;
        this.statements = statements;
        this.names = names;
        this.clock = clock;
    }

    /** Of the parties that the view is narrowed down to, if it is; also of those whom it binds no more. */
    StoryScope of(Commitment commitment, View view, Language language) {
        List<Assignment> all = assignments.all(List.of(commitment.slug())).stream()
                .filter(assignment ->
                        view.party == null || view.party.isEmpty() || view.party.contains(assignment.party()))
                .toList();
        Map<String, Said> called =
                names.of(Dimension.PARTY, all.stream().map(Assignment::party).toList(), language);
        Map<String, StoryScope.Party> parties = new LinkedHashMap<>();
        for (Assignment assignment : all) {
            String party = assignment.party();
            parties.put(
                    assignment.id(),
                    new StoryScope.Party(
                            party, called.getOrDefault(party, Said.here(party)), assignment.illustrative()));
        }
        return new StoryScope(
                commitment,
                statements.statement(commitment.statement()),
                parties,
                view.asOf == null ? LocalDate.now(clock) : view.asOf,
                Known.by(view.knownBy),
                view,
                language);
    }
}
