package org.pacta.statement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A correction of an adopted text.
 *
 * @param paragraphs how they read from now on, each as a whole; those that are not there stay as they are
 */
@Schema(
        description = "A correction of an adopted text: paragraphs as they read from now on, each as a whole.",
        examples =
                """
        {"reason": "A slip in the translation.",
         "paragraphs": [{"number": "9", "text": {"texts": {"en": "The courts will train judges together."}}}]}""")
public record RevisionRequest(
        @Schema(description = "Why the text is corrected.") @NotBlank @Size(max = 4000) String reason,
        @Schema(description = "Paragraphs that are there are replaced, others are added. Each needs its number.")
                @NotNull
                @Size(min = 1, max = 500)
                List<@NotNull @Valid ParagraphRequest> paragraphs) {}
