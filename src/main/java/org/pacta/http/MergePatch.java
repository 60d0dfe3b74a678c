package org.pacta.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A JSON Merge Patch (RFC 7396): what is absent stays, null deletes, objects merge, everything else replaces.
 *
 * <p>It is laid over what a client would see now, and the outcome is read as if it had been put: the same binding, the
 * same validation, the same rules.
 */
public final class MergePatch {

    public static final String MEDIA_TYPE = "application/merge-patch+json";

    private final JsonBody json;
    private final JsonNode patch;

    MergePatch(JsonBody json, JsonNode patch) {
        this.json = json;
        this.patch = patch;
    }

    /**
     * The request that says: as it is now, with this change.
     *
     * @param current the representation that a client would get; what of it cannot be written is left out
     */
    public <T extends Record> T over(Object current, Class<T> request) {
        Set<String> writable = Arrays.stream(request.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toSet());
        ObjectNode now = json.mapper().valueToTree(current);
        now.retain(writable);
        return json.bind(merge(now, patch), request);
    }

    /** The algorithm of RFC 7396, section 2. */
    static JsonNode merge(JsonNode target, JsonNode patch) {
        if (!patch.isObject()) {
            return patch;
        }
        ObjectNode merged = target.isObject() ? (ObjectNode) target : ((ObjectNode) patch).objectNode();
        patch.fields().forEachRemaining(change -> {
            if (change.getValue().isNull()) {
                merged.remove(change.getKey());
            } else {
                JsonNode old = merged.path(change.getKey());
                merged.set(change.getKey(), merge(old, change.getValue()));
            }
        });
        return merged;
    }
}
