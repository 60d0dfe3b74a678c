package org.pacta.progress;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why an acceptance is taken back. */
@Schema(
        description = "Why an acceptance is taken back, and who does so. The history keeps both.",
        examples = """
        {"reason": "The report was on another commitment.", "reviewer": "Secretariat"}""")
public record ReportRevocationRequest(
        @NotBlank @Size(max = 4000) String reason, @Size(min = 1, max = 200) @Nullable String reviewer) {}
