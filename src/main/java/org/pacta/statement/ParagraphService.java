package org.pacta.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pacta.http.Precondition;
import org.pacta.http.RestsOn;
import org.pacta.model.Faults;
import org.pacta.model.RuleBroken;
import org.pacta.model.Stored;

/**
 * How the paragraphs of drafts are written. The statement is locked, so that none is written while it is adopted, and
 * changed with them, so that nobody adopts a wording that they have not seen.
 */
@ApplicationScoped
@Transactional
public class ParagraphService {

    private final StatementRepository statements;
    private final ParagraphRepository paragraphs;
    private final RestsOn restsOn;
    private final Precondition precondition;

    @Inject
    ParagraphService(
            StatementRepository statements,
            ParagraphRepository paragraphs,
            RestsOn restsOn,
            Precondition precondition) {
        this.statements = statements;
        this.paragraphs = paragraphs;
        this.restsOn = restsOn;
        this.precondition = precondition;
    }

    public Paragraph create(String statement, ParagraphRequest request) {
        Statement draft = draft(statement);
        String number = request.number();
        if (number == null) {
            throw new Faults().add("/number", "A paragraph needs a number.").invalid();
        }
        if (paragraphs.find(statement, number).isPresent()) {
            throw new RuleBroken("The statement '{0}' has a paragraph '{1}' already.", statement, number);
        }
        return create(draft, number, request);
    }

    public Stored<Paragraph> put(String statement, String number, ParagraphRequest request) {
        Statement draft = draft(statement);
        requireNumber(number, request.number());
        Paragraph existing = paragraphs.find(statement, number).orElse(null);
        if (existing == null) {
            precondition.holdsForNothing();
            return new Stored<>(create(draft, number, request), true);
        }
        precondition.holdsFor(existing);
        write(existing, request);
        draft.partChanged();
        return new Stored<>(existing, false);
    }

    public Paragraph change(String statement, String number, Function<Paragraph, ParagraphRequest> change) {
        Statement draft = draft(statement);
        Paragraph paragraph = paragraphs.paragraph(statement, number);
        precondition.holdsFor(paragraph);
        ParagraphRequest request = change.apply(paragraph);
        requireNumber(number, request.number());
        write(paragraph, request);
        draft.partChanged();
        return paragraph;
    }

    public void delete(String statement, String number) {
        Statement draft = draft(statement);
        Paragraph paragraph = paragraphs.paragraph(statement, number);
        precondition.holdsFor(paragraph);
        Map<String, Object> key = new LinkedHashMap<>();
        key.put("statement", statement);
        key.put("number", number);
        restsOn.refuseIfAny("paragraph", key);
        paragraphs.remove(paragraph);
        draft.partChanged();
    }

    private Statement draft(String slug) {
        Statement statement = statements.locked(slug);
        statement.requireDraft();
        return statement;
    }

    private Paragraph create(Statement statement, String number, ParagraphRequest request) {
        Paragraph paragraph = new Paragraph(
                statement.slug(),
                number,
                paragraphs.nextPosition(statement.slug()),
                request.text(),
                statement.revision());
        write(paragraph, request);
        paragraphs.add(paragraph);
        statement.partChanged();
        return paragraph;
    }

    private static void write(Paragraph paragraph, ParagraphRequest request) {
        int position = request.position() == null ? paragraph.position() : request.position();
        paragraph.write(position, request.heading(), request.text());
        paragraph.rest(request.provenance());
    }

    private static void requireNumber(String address, @Nullable String body) {
        new Faults()
                .when(
                        address.length() > ParagraphRequest.MAX_NUMBER || !address.matches(ParagraphRequest.NUMBER),
                        "/number",
                        "A number has letters and digits with single dots or hyphens between, {0} at most.",
                        ParagraphRequest.MAX_NUMBER)
                .when(body != null && !body.equals(address), "/number", "The address says that it is '{0}'.", address)
                .throwIfAny();
    }
}
