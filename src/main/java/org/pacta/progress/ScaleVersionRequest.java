package org.pacta.progress;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.pacta.http.Shown;

/** What a client says of a version of a scale. */
@Schema(
        description = "The values of a scale in a version of it, in their order. Each may say which values of the "
                + "version before it takes the place of: assessments on those can then be counted with this version.",
        examples =
                """
        {"values": [{"raw": "0", "label": {"texts": {"en": "Nothing yet"}}, "status": "NOT_STARTED", "score": 0,
                     "replaces": ["0"]},
                    {"raw": "1", "label": {"texts": {"en": "Begun"}}, "status": "LIMITED", "score": 1,
                     "replaces": ["1"]},
                    {"raw": "2", "label": {"texts": {"en": "Mostly done"}}, "status": "SUBSTANTIAL", "score": 2,
                     "replaces": ["2"]},
                    {"raw": "3", "label": {"texts": {"en": "Done"}}, "status": "COMPLETE", "score": 3,
                     "replaces": ["3"]},
                    {"raw": "n/a", "label": {"texts": {"en": "Cannot be said"}}}]}""")
@Shown(ScaleVersionResponse.class)
public record ScaleVersionRequest(@NotNull @Size(min = 2, max = 100) List<@NotNull @Valid ScaleValueRequest> values) {}
