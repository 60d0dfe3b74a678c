package org.pacta.http;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.pacta.model.LocalizedText;

/**
 * The values of one enum, and what people call them.
 *
 * @param name of the enum in the contract; that of what is an open set stands nowhere else
 * @param open whether there may be other values too
 * @param values in the order of the contract
 */
@Schema(name = "Vocabulary", description = "The values of one enum, and what people call them.")
public record VocabularyResponse(
        @Schema(examples = "Status") String name,
        @Schema(description = "Whether there may be other values too: of an open set these are the usual ones.")
                boolean open,
        @Schema(maxItems = 100) List<Value> values) {

    /** One value. */
    @Schema(name = "VocabularyValue", description = "A value, and what people call it.")
    public record Value(@Schema(examples = "NOT_REPORTED") String value, LocalizedText label) {}

    static VocabularyResponse of(String name, Map<String, LocalizedText> labels) {
        return new VocabularyResponse(
                name,
                Labels.isOpen(name),
                labels.entrySet().stream()
                        .map(label -> new Value(label.getKey(), label.getValue()))
                        .toList());
    }
}
