package org.pacta.imports;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How JSON is imported, for the contract: a page of a list, or the array of its items by itself. */
@Schema(
        name = "ImportRequest",
        description = "A page of the noun's list, or the array of its items by itself.",
        examples = """
        {"items": [{"slug": "kaz", "illustrative": false}]}""")
record ImportedItems(
        @Schema(description = "Things as the list of the noun has them.") @NotNull @Size(max = 1_000_000)
                List<Map<String, Object>> items) {}
