package org.pacta.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pacta.model.Fault;

/** Notes what is wrong while Jackson reads a body, and lets it read on: a client hears of all the faults at once. */
final class JsonFaults extends DeserializationProblemHandler {

    /** Under this name the list of faults travels with one reading. */
    static final String ATTRIBUTE = "faults";

    @Override
    public boolean handleUnknownProperty(
            DeserializationContext context,
            JsonParser parser,
            JsonDeserializer<?> deserializer,
            Object beanOrClass,
            String property)
            throws IOException {
        Collection<Object> known = deserializer.getKnownPropertyNames();
        String names = known == null || known.isEmpty()
                ? "none"
                : known.stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
        note(context, parser, "This property is not known or cannot be written. Known: " + names + ".");
        parser.skipChildren();
        return true;
    }

    @Override
    public @Nullable Object handleUnexpectedToken(
            DeserializationContext context, JavaType type, JsonToken token, JsonParser parser, String message)
            throws IOException {
        note(context, parser, "This should be " + expected(type.getRawClass()) + ".");
        parser.skipChildren();
        return null;
    }

    @Override
    public @Nullable Object handleWeirdStringValue(
            DeserializationContext context, Class<?> type, String value, String message) {
        note(context, context.getParser(), "This is not " + expected(type) + ".");
        return null;
    }

    @Override
    public @Nullable Object handleWeirdNumberValue(
            DeserializationContext context, Class<?> type, Number value, String message) {
        note(context, context.getParser(), "This is not " + expected(type) + ".");
        return null;
    }

    @Override
    public @Nullable Object handleInstantiationProblem(
            DeserializationContext context, Class<?> type, Object argument, Throwable cause) {
        note(context, context.getParser(), reason(cause));
        return null;
    }

    /** What the value itself says of why it cannot be, and never what Jackson says, which speaks of classes. */
    private static String reason(Throwable thrown) {
        Throwable cause = thrown;
        while (cause instanceof JsonMappingException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause instanceof IllegalArgumentException && cause.getMessage() != null
                ? cause.getMessage()
                : "This cannot be read.";
    }

    @SuppressWarnings("unchecked")
    private static void note(DeserializationContext context, JsonParser parser, String detail) {
        String pointer = parser.getParsingContext().pathAsPointer().toString();
        ((List<Fault>) context.getAttribute(ATTRIBUTE)).add(new Fault(pointer, detail));
    }

    private static String expected(Class<?> type) {
        if (type == String.class) {
            return "a text without control characters";
        }
        if (type == LocalDate.class) {
            return "a date like 2025-04-23";
        }
        if (type == Integer.class) {
            return "a whole number between -2147483648 and 2147483647";
        }
        if (type == BigDecimal.class) {
            return "a number of at most 14 digits before and 6 after the point";
        }
        if (type == Boolean.class) {
            return "true or false";
        }
        if (type.isEnum()) {
            return "one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(String::valueOf)
                            .collect(Collectors.joining(", "));
        }
        return Collection.class.isAssignableFrom(type) ? "an array" : "an object";
    }

    static List<Fault> list() {
        return new ArrayList<>();
    }
}
