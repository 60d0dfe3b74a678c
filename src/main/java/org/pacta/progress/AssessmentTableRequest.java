package org.pacta.progress;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.pacta.model.Coherent;
import org.pacta.model.Faults;
import org.pacta.model.LocalizedText;
import org.pacta.model.MaxLength;
import org.pacta.model.Provenance;
import org.pacta.model.Slug;

/** What a client says of a whole table of judgements, commitment by commitment and party by party. */
@Schema(
        description =
                "A table of independent judgements: a row for each commitment, a value for each party. All of them "
                        + "are recorded, or none.",
        examples =
                """
        {"scale": "implementation", "effectiveOn": "2026-06-30", "assessor": "Example institute",
         "rationale": {"texts": {"en": "Invented judgements, to show how they would look."}},
         "rows": [{"commitment": "sco-cj-20-c01", "values": {"kaz": "2", "kgz": 1, "uzb": null}},
                  {"commitment": "sco-cj-20-c02", "values": {"kaz": "3", "uzb": "0"}}],
         "illustrative": true}""")
public record AssessmentTableRequest(
        @NotNull @Pattern(regexp = Slug.PATTERN) @Size(max = Slug.MAX_LENGTH) String scale,
        @Schema(description = "The latest if none is named.") @Min(1) @Max(1_000_000) @Nullable Integer scaleVersion,
        @Schema(description = "The first day on which it was so; not in the future.") @NotNull LocalDate effectiveOn,
        @Schema(description = "Who judges.") @Size(min = 1, max = 200) @Nullable String assessor,
        @Schema(description = "Why it is judged so; kept with each judgement.") @MaxLength(MaxLength.TITLE) @Nullable
                LocalizedText rationale,
        @Schema(description = "At most " + MAX_CELLS + " values in all.") @NotNull @Size(min = 1, max = MAX_ROWS)
                List<@NotNull @Valid AssessmentRowRequest> rows,
        @Nullable Boolean illustrative,
        @Size(max = 20) @Nullable List<@NotNull @Size(min = 1, max = 500) String> sources)
        implements Coherent {

    static final int MAX_ROWS = 5_000;
    static final int MAX_PARTIES = 300;
    static final int MAX_CELLS = 50_000;

    /** What is said once in the request is kept with each judgement. */
    private static final long MAX_REPEATED = 50_000_000;

    @Override
    public Faults faults() {
        Faults faults = new Faults();
        if (rows == null) {
            return faults;
        }
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            String commitment = rows.get(i) == null ? null : rows.get(i).commitment();
            Integer earlier = commitment == null ? null : seen.putIfAbsent(commitment, i);
            faults.when(
                    earlier != null,
                    "/rows/" + i + "/commitment",
                    "The commitment '{0}' has a row already: /rows/{1}.",
                    commitment,
                    earlier);
        }
        long cells = cells();
        return faults.when(
                        cells > MAX_CELLS,
                        "/rows",
                        "These are {0} values; at most {1} are taken at once.",
                        cells,
                        MAX_CELLS)
                .when(
                        cells * repeated() > MAX_REPEATED,
                        "/rationale",
                        "The rationale and the sources are kept with each of the {0} judgements, which is too much: say less, or send fewer rows at once.",
                        cells);
    }

    /** How many judgements there are in the table. */
    long cells() {
        return rows.stream()
                .filter(row -> row != null && row.values() != null)
                .flatMap(row -> row.values().values().stream())
                .filter(Objects::nonNull)
                .count();
    }

    void applyTo(Assessment assessment) {
        assessment.explain(rationale, assessor);
        assessment.rest(Provenance.of(illustrative, sources));
    }

    private long repeated() {
        Stream<String> texts = rationale == null ? Stream.of() : rationale.texts().values().stream();
        Stream<String> cited = sources == null ? Stream.of() : sources.stream().filter(Objects::nonNull);
        return Stream.concat(texts, cited).mapToLong(String::length).sum();
    }
}
