package org.pacta.progress;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why a report goes back to the party. */
@Schema(
        description = "Why a report goes back to the party, and who says so.",
        examples = """
        {"reason": "Which courts took part?", "reviewer": "Secretariat"}""")
public record ReportReturnRequest(
        @NotBlank @Size(max = 4000) String reason, @Size(min = 1, max = 200) @Nullable String reviewer) {}
