package org.pacta.commitment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pacta.http.Expands;
import org.pacta.statement.ParagraphRepository;
import org.pacta.statement.ParagraphResponse;
import org.pacta.statement.Wording;

@ApplicationScoped
@Expands(
        noun = "Commitment",
        name = "paragraph",
        as = ParagraphResponse.class,
        many = false,
        description =
                "The paragraph that says it, as it read in the revision that is quoted, so that the place of the quote is a place in this text; without a quote, as it reads now. Null if none is named.")
class ParagraphExpansion implements CommitmentExpansion {

    /** No statement has so many: the revision that is the last one now is in force for all to come. */
    private static final int NOW = Integer.MAX_VALUE;

    private final ParagraphRepository paragraphs;

    @Inject
    ParagraphExpansion(ParagraphRepository paragraphs) {
        this.paragraphs = paragraphs;
    }

    @Override
    public Map<String, ?> of(Collection<Commitment> commitments) {
        List<Wording> wordings = paragraphs.wordings(
                commitments.stream().map(Commitment::statement).collect(Collectors.toSet()),
                commitments.stream()
                        .map(Commitment::paragraph)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
        Map<String, @Nullable ParagraphResponse> found = new LinkedHashMap<>();
        for (Commitment commitment : commitments) {
            found.put(commitment.slug(), read(commitment, wordings));
        }
        return found;
    }

    private static @Nullable ParagraphResponse read(Commitment commitment, List<Wording> wordings) {
        Quote quote = commitment.quote();
        int revision = quote == null ? NOW : quote.revision();
        return wordings.stream()
                .filter(wording -> wording.statement().equals(commitment.statement())
                        && wording.number().equals(commitment.paragraph())
                        && wording.isIn(revision))
                .findFirst()
                .map(ParagraphResponse::from)
                .orElse(null);
    }
}
