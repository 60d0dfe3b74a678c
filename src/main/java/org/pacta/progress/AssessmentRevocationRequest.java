package org.pacta.progress;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why an assessment is taken back. */
@Schema(
        description = "Why an assessment is taken back. The history keeps both.",
        examples = """
        {"reason": "The wrong assignment was judged."}""")
public record AssessmentRevocationRequest(@NotBlank @Size(max = 4000) String reason) {}
