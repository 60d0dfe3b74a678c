package org.pacta.imports;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Nothing can be said with a cancellation. */
@Schema(
        description = "Nothing can be said with a cancellation; it takes no body, or an empty object.",
        examples = "{}",
        additionalProperties = Schema.False.class)
record JobCancellationRequest() {}
