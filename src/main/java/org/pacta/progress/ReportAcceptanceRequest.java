package org.pacta.progress;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who accepts a report. */
@Schema(description = "Who accepts a report. May be left out.", examples = """
        {"reviewer": "Secretariat"}""")
public record ReportAcceptanceRequest(@Size(min = 1, max = 200) @Nullable String reviewer) {}
