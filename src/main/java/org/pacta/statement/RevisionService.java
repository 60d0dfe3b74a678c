package org.pacta.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.pacta.http.Precondition;
import org.pacta.model.Clocks;
import org.pacta.model.Faults;

/** How adopted texts are corrected: what they said before stays readable. */
@ApplicationScoped
@Transactional
public class RevisionService {

    private final StatementRepository statements;
    private final ParagraphRepository paragraphs;
    private final RevisionRepository revisions;
    private final Clock clock;
    private final Precondition precondition;

    @Inject
    RevisionService(
            StatementRepository statements,
            ParagraphRepository paragraphs,
            RevisionRepository revisions,
            Clock clock,
            Precondition precondition) {
        this.statements = statements;
        this.paragraphs = paragraphs;
        this.revisions = revisions;
        this.clock = clock;
        this.precondition = precondition;
    }

    public Revision create(String slug, RevisionRequest request) {
        Statement statement = statements.locked(slug);
        precondition.holdsFor(statement);
        check(request.paragraphs());
        Revision revision = new Revision(slug, statement.revise(), request.reason(), Clocks.now(clock));
        revisions.add(revision);
        request.paragraphs().forEach(paragraph -> write(statement, paragraph));
        return revision;
    }

    private static void check(List<ParagraphRequest> paragraphs) {
        Faults faults = new Faults();
        Set<String> numbers = new HashSet<>();
        for (int i = 0; i < paragraphs.size(); i++) {
            String number = paragraphs.get(i).number();
            String pointer = "/paragraphs/" + i + "/number";
            faults.when(number == null, pointer, "Which paragraph it is has to be said.")
                    .when(
                            number != null && !numbers.add(number),
                            pointer,
                            "The paragraph '{0}' is there twice.",
                            number);
        }
        faults.throwIfAny();
    }

    private void write(Statement statement, ParagraphRequest request) {
        String number = String.valueOf(request.number());
        Paragraph paragraph = paragraphs.find(statement.slug(), number).orElse(null);
        if (paragraph == null) {
            int position = request.position() == null ? paragraphs.nextPosition(statement.slug()) : request.position();
            paragraph = new Paragraph(statement.slug(), number, position, request.text(), statement.revision());
            paragraph.write(position, request.heading(), request.text());
            paragraph.rest(request.provenance());
            paragraphs.add(paragraph);
        } else {
            int position = request.position() == null ? paragraph.position() : request.position();
            paragraphs.add(paragraph.revise(statement.revision(), position, request.heading(), request.text()));
            if (request.illustrative() != null || request.sources() != null) {
                paragraph.rest(request.provenance());
            }
        }
    }
}
