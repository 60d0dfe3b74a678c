package org.pacta.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pacta.commitment.Commitment;
import org.pacta.commitment.Quote;
import org.pacta.http.Language;
import org.pacta.model.LocalizedText;
import org.pacta.statement.ParagraphRepository;
import org.pacta.statement.Revision;
import org.pacta.statement.RevisionRepository;
import org.pacta.statement.Wording;

/** Finds the words of a commitment in the statement. */
@ApplicationScoped
class Passages {

    private final ParagraphRepository paragraphs;
    private final RevisionRepository revisions;

    @Inject
    Passages(ParagraphRepository paragraphs, RevisionRepository revisions) {
        this.paragraphs = paragraphs;
        this.revisions = revisions;
    }

    /**
     * Null of a commitment that is anchored in no paragraph.
     *
     * @param knownBy corrections that were recorded later are left out
     */
    @Nullable
    Passage of(Commitment commitment, Instant knownBy, View view, Language language) {
        String number = commitment.paragraph();
        if (number == null) {
            return null;
        }
        Quote quote = commitment.quote();
        Optional<Wording> now = paragraphs.find(commitment.statement(), number, revision(commitment, number, knownBy));
        boolean corrected = quote != null
                && now.map(wording -> place(wording.text(), quote) < 0).orElse(true);
        Optional<Wording> shown =
                quote != null && corrected ? paragraphs.find(commitment.statement(), number, quote.revision()) : now;
        return shown.map(wording -> new Passage(
                        number,
                        view.to("/statements/" + commitment.statement()) + "#p" + number,
                        wording.heading() == null ? null : Said.of(wording.heading(), language),
                        tags(wording.text(), quote, language).stream()
                                .map(tag -> text(wording.text(), tag, quote, language))
                                .toList(),
                        corrected))
                .orElse(null);
    }

    private int revision(Commitment commitment, String number, Instant knownBy) {
        return revisions.of(commitment.statement(), number).stream()
                .filter(revision -> !revision.recordedAt().isAfter(knownBy))
                .mapToInt(Revision::revision)
                .max()
                .orElse(1);
    }

    /** The original, the language that is quoted, and the one that the reader reads: each once. */
    private static Set<String> tags(LocalizedText text, @Nullable Quote quote, Language language) {
        Set<String> tags = new LinkedHashSet<>(List.of(text.original()));
        if (quote != null && text.texts().containsKey(quote.language())) {
            tags.add(quote.language());
        }
        tags.add(text.shownIn(language.tag(), Language.EN.tag()));
        return tags;
    }

    private static Passage.Text text(LocalizedText text, String tag, @Nullable Quote quote, Language language) {
        String all = text.in(tag);
        @Nullable String of = tag.equals(language.tag()) ? null : tag;
        boolean original = tag.equals(text.original());
        int start = quote == null || !quote.language().equals(tag) ? -1 : place(text, quote);
        if (quote == null || start < 0) {
            return new Passage.Text(of, original, all, "", "");
        }
        int end = start + quote.text().length();
        return new Passage.Text(of, original, all.substring(0, start), quote.text(), all.substring(end));
    }

    /** Where the words stand: at their place, or else where they come first; less than 0 if they are not there. */
    private static int place(LocalizedText text, Quote quote) {
        String all = text.texts().getOrDefault(quote.language(), "");
        if (all.codePointCount(0, all.length()) >= quote.end()) {
            int start = all.offsetByCodePoints(0, quote.start());
            if (all.startsWith(quote.text(), start)) {
                return start;
            }
        }
        return all.indexOf(quote.text());
    }
}
