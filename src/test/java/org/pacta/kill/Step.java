package org.pacta.kill;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A request, which can be sent again and again until it is answered: a POST with its key is done once, whatever became of
 * the first try, and everything else says what is to be, not what is to change.
 *
 * @param as who asks: what stands in {@code Authorization}; empty for nobody
 * @param key of a POST; empty for none
 * @param makes what is so once it is done
 * @param then what follows once it is acknowledged
 */
record Step(
        String method,
        String path,
        String as,
        String type,
        String body,
        String key,
        Map<Place, String> makes,
        Consumer<JsonNode> then) {

    /**
     * Where something can be read.
     *
     * @param pointer into the JSON, as in {@code /state}; {@link #STATUS}; or {@link #TEXT}, all of it
     */
    record Place(String as, String path, String pointer) {

        static final String STATUS = "status";
        static final String TEXT = "text";

        String in(Client.Answer answer) {
            return switch (pointer) {
                case STATUS -> String.valueOf(answer.status());
                case TEXT -> answer.body();
                default ->
                    answer.status() == 200 ? answer.json().at(pointer).asText() : answer.status() + " " + answer.body();
            };
        }
    }

    static Step get(String as, String path) {
        return new Step("GET", path, as, "", "", "", Map.of(), answer -> {});
    }

    static Step json(String method, String path, String as, String body, String key) {
        return new Step(method, path, as, "application/json", body, key, Map.of(), answer -> {});
    }

    Step making(Place place, String value) {
        return new Step(method, path, as, type, body, key, Map.of(place, value), then);
    }

    Step then(Consumer<JsonNode> follows) {
        return new Step(method, path, as, type, body, key, makes, follows);
    }

    Step of(String newType) {
        return new Step(method, path, as, newType, body, key, makes, then);
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
