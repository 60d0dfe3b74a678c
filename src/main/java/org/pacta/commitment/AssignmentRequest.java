package org.pacta.commitment;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.pacta.http.Shown;
import org.pacta.model.Coherent;
import org.pacta.model.Faults;
import org.pacta.model.LocalizedText;
import org.pacta.model.MaxLength;
import org.pacta.model.Provenance;
import org.pacta.model.Slug;

/** What a client says of a commitment as it binds a party. */
@Schema(
        description = "A confirmed commitment as it binds one party.",
        examples =
                """
        {"commitment": "sco-cj-20-c01", "party": "mng", "role": "CONTRIBUTING", "dueOn": "2027-06-30",
         "illustrative": true}""")
@Shown(AssignmentResponse.class)
public record AssignmentRequest(
        @NotNull @Pattern(regexp = Slug.PATTERN) @Size(max = Slug.MAX_LENGTH) String commitment,
        @NotNull @Pattern(regexp = Slug.PATTERN) @Size(max = Slug.MAX_LENGTH) String party,
        @Schema(description = "CONTRIBUTING if absent.") @Nullable AssignmentRole role,
        @Schema(description = "Which institution of the party is responsible.") @MaxLength(MaxLength.NAME) @Nullable
                LocalizedText institution,
        @Schema(description = "The first day on which it binds; the day of the statement's adoption if absent.")
                @Nullable
                LocalDate bindingFrom,
        @Schema(
                        description =
                                "The day by which this party has to keep it, if another one than the commitment's; not"
                                        + " before it binds.")
                @Nullable
                LocalDate dueOn,
        @Schema(description = "Whether it applies to the party; true if absent.") @Nullable Boolean applicable,
        @Schema(description = "Needed where it does not apply, absent where it does.")
                @Pattern(regexp = "^[\\s\\S]*\\S[\\s\\S]*$")
                @Size(min = 1, max = 4000)
                @Nullable
                String notApplicableBecause,
        @Nullable Boolean illustrative,
        @Size(max = 20) @Nullable List<@NotNull @Size(min = 1, max = 500) String> sources)
        implements Coherent {

    boolean applies() {
        return applicable == null || applicable;
    }

    @Override
    public Faults faults() {
        return new Faults()
                .when(
                        !applies() && notApplicableBecause == null,
                        "/notApplicableBecause",
                        "Say why it does not apply to the party.")
                .when(
                        applies() && notApplicableBecause != null,
                        "/notApplicableBecause",
                        "It applies; there is no reason why it would not. (A patch takes it away with null.)");
    }

    /** Since when it binds and whether it applies is written down by {@link AssignmentService}, with the day. */
    void applyTo(Assignment assignment, Commitment commitment) {
        assignment.describe(role == null ? AssignmentRole.CONTRIBUTING : role, institution);
        assignment.due(dueOn, commitment.dueOn());
        assignment.rest(Provenance.of(illustrative, sources));
    }
}
