package org.pacta.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The place after the last row of a page: that row's values of the sort keys. Opaque to clients; a cursor that was made
 * for another order, or by hand, is refused.
 */
final class Cursor {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Cursor() {}

    static String write(String order, List<@Nullable Object> values) {
        List<@Nullable String> parts = new ArrayList<>();
        parts.add(order);
        values.forEach(value -> parts.add(text(value)));
        try {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(JSON.writeValueAsBytes(parts));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Strings that cannot be written as JSON", e);
        }
    }

    private static @Nullable String text(@Nullable Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : value == null ? null : value.toString();
    }

    static List<@Nullable Object> read(String cursor, String order, List<SortKey> keys) {
        try {
            List<@Nullable String> parts =
                    JSON.readValue(Base64.getUrlDecoder().decode(cursor), new TypeReference<>() {});
            if (parts == null || parts.size() != keys.size() + 1 || !order.equals(parts.get(0))) {
                throw ProblemException.parameter("cursor", "The cursor belongs to another list or another order.");
            }
            List<@Nullable Object> values = new ArrayList<>();
            for (int i = 0; i < keys.size(); i++) {
                String part = parts.get(i + 1);
                values.add(part == null ? null : keys.get(i).read(part));
            }
            return values;
        } catch (IOException | IllegalArgumentException | DateTimeException e) {
            throw ProblemException.parameter("cursor", "The cursor is not one that this service gave.");
        }
    }
}
