package org.pacta.commitment;

import jakarta.validation.Valid;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a client says when it confirms a commitment.
 *
 * @param assignTo whom it binds, if that is to be recorded at once
 */
@Schema(
        description = "A confirmation; the commitment can be assigned at once to all that held a standing on a day.",
        examples = """
        {"assignTo": {"standings": ["member"]}}""")
public record CommitmentConfirmationRequest(@Valid @Nullable AssignToRequest assignTo) {}
