package org.pacta.commitment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pacta.model.Faults;
import org.pacta.statement.Paragraph;
import org.pacta.statement.ParagraphRepository;
import org.pacta.statement.Statement;

/** Finds the words of a statement on which commitments rest. */
@ApplicationScoped
class Anchors {

    private final ParagraphRepository paragraphs;

    @Inject
    Anchors(ParagraphRepository paragraphs) {
        this.paragraphs = paragraphs;
    }

    /** Where a commitment is promised. */
    record Anchor(@Nullable String paragraph, @Nullable Quote quote) {}

    /**
     * The place that a request means.
     *
     * @param now the commitment as it is; null for a new one
     * @param faults takes what is wrong, if there is no such place
     */
    Anchor find(Statement statement, CommitmentRequest request, @Nullable Commitment now, Faults faults) {
        String number = request.paragraph();
        if (number == null) {
            faults.when(request.quote() != null, "/paragraph", "A quote is of a paragraph; say of which.");
            return new Anchor(null, null);
        }
        Paragraph paragraph = paragraphs.find(statement.slug(), number).orElse(null);
        faults.reference("/paragraph", "paragraph", number, paragraph != null);
        if (paragraph == null || request.quote() == null) {
            return new Anchor(number, null);
        }
        Quote old = now != null && number.equals(now.paragraph()) ? now.quote() : null;
        if (now == null || old == null) {
            return new Anchor(number, quote(request.quote(), paragraph, statement.revision(), faults));
        }
        QuoteRequest meant = request.quote().over(old);
        return new Anchor(
                number,
                meant.isTrueOf(old)
                        ? upToDate(old, now, paragraph, statement.revision())
                        : quote(meant, paragraph, statement.revision(), faults));
    }

    /** Whether the words are where the quote says, in the revision that it says. */
    boolean holds(Commitment commitment) {
        Quote quote = commitment.quote();
        String paragraph = commitment.paragraph();
        if (quote == null || paragraph == null) {
            return true;
        }
        return paragraphs
                .find(commitment.statement(), paragraph, quote.revision())
                .map(wording -> wording.text().texts().get(quote.language()))
                .filter(quote::reads)
                .isPresent();
    }

    /**
     * A quote that is said again stays as it was made; only while all is a draft, and the words have moved, does it follow
     * them.
     */
    private static Quote upToDate(Quote old, Commitment now, Paragraph paragraph, int revision) {
        String text = paragraph.text().texts().get(old.language());
        if (now.status() != CommitmentStatus.PROPOSED || text == null || old.reads(text)) {
            return old;
        }
        Quote moved = Quote.first(old.language(), text, old.text(), revision);
        return moved == null ? old : moved;
    }

    private static @Nullable Quote quote(QuoteRequest request, Paragraph paragraph, int revision, Faults faults) {
        Optional<Map.Entry<String, String>> text = paragraph.text().texts().entrySet().stream()
                .filter(entry -> entry.getKey().equalsIgnoreCase(request.language()))
                .findFirst();
        if (text.isEmpty()) {
            faults.add(
                    "/quote/language",
                    "The paragraph has no text in '{0}'. It has: {1}.",
                    request.language(),
                    String.join(", ", paragraph.text().texts().keySet()));
            return null;
        }
        return request.find(text.get().getKey(), text.get().getValue(), revision, faults);
    }
}
