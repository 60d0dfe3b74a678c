package org.pacta.progress;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Nothing can be said with a submission: what is submitted is the report as it stands. */
@Schema(
        description = "Nothing can be said with a submission; it takes no body, or an empty object.",
        examples = "{}",
        additionalProperties = Schema.False.class)
public record ReportSubmissionRequest() {}
