package org.pacta.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How values that are not columns by nature are kept in one: as JSON text, which H2 and PostgreSQL both hold and a person
 * with a SQL prompt can read.
 */
final class Columns {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Columns() {}

    /** {@code {"original":"en","texts":{"en":"…"}}}. */
    @Converter(autoApply = true)
    static class Texts implements AttributeConverter<LocalizedText, String> {

        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable LocalizedText text) {
            return text == null ? null : write(text);
        }

        @Override
        public @Nullable LocalizedText convertToEntityAttribute(@Nullable String column) {
            return column == null ? null : read(column, new TypeReference<LocalizedText>() {});
        }
    }

    /** {@code ["…","…"]}; an empty list is null. */
    @Converter
    static class Strings implements AttributeConverter<List<String>, String> {

        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable List<String> list) {
            return list == null || list.isEmpty() ? null : write(list);
        }

        @Override
        public List<String> convertToEntityAttribute(@Nullable String column) {
            return column == null ? List.of() : read(column, new TypeReference<List<String>>() {});
        }
    }

    /** A column of fixed scale gives {@code 12.500000}; clients see again what they sent, {@code 12.5}. */
    @Converter(autoApply = true)
    static class Numbers implements AttributeConverter<BigDecimal, BigDecimal> {

        @Override
        public @Nullable BigDecimal convertToDatabaseColumn(@Nullable BigDecimal number) {
            return number;
        }

        @Override
        public @Nullable BigDecimal convertToEntityAttribute(@Nullable BigDecimal column) {
            return column == null ? null : Decimals.plain(column);
        }
    }

    private static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A value that cannot be written as JSON", e);
        }
    }

    private static <T> T read(String column, TypeReference<T> type) {
        try {
            return JSON.readValue(column, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A column that is not the JSON it should be", e);
        }
    }
}
