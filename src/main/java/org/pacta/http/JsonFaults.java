package org.pacta.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.deser.ValueInstantiator;
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
import org.pacta.model.Refusal;
import org.pacta.model.Text;

/** Notes what is wrong while Jackson reads a body, and lets it read on: a client hears of all the faults at once. */
final class JsonFaults extends DeserializationProblemHandler {

    /** Under this name what was found travels with one reading. */
    static final String ATTRIBUTE = "faults";

    /**
     * What is wrong in one body.
     *
     * @param unreadable values of the wrong shape, and what is not known
     * @param refused values that can be read, and that the model's own types do not take: a blank text
     */
    record Found(List<Fault> unreadable, List<Fault> refused) {

        static Found nothing() {
            return new Found(new ArrayList<>(), new ArrayList<>());
        }

        List<Fault> all() {
            List<Fault> all = new ArrayList<>(unreadable);
            all.addAll(refused);
            return all;
        }
    }

    @Override
    public boolean handleUnknownProperty(
            DeserializationContext context,
            JsonParser parser,
            JsonDeserializer<?> deserializer,
            Object beanOrClass,
            String property)
            throws IOException {
        Collection<Object> known = deserializer.getKnownPropertyNames();
        String names = known == null
                ? ""
                : known.stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
        found(context)
                .unreadable()
                .add(Fault.of(
                        pointer(context, parser, property),
                        names.isEmpty()
                                ? "This property is not known or cannot be written. Known: none."
                                : "This property is not known or cannot be written. Known: {0}.",
                        names));
        parser.skipChildren();
        return true;
    }

    @Override
    public @Nullable Object handleUnexpectedToken(
            DeserializationContext context, JavaType type, JsonToken token, JsonParser parser, String message)
            throws IOException {
        note(context, parser, Text.of("This should be {0}.", expected(type.getRawClass())));
        parser.skipChildren();
        return null;
    }

    @Override
    public @Nullable Object handleWeirdStringValue(
            DeserializationContext context, Class<?> type, String value, String message) {
        note(context, context.getParser(), Text.of("This is not {0}.", expected(type)));
        return null;
    }

    @Override
    public @Nullable Object handleWeirdNumberValue(
            DeserializationContext context, Class<?> type, Number value, String message) {
        note(context, context.getParser(), Text.of("This is not {0}.", expected(type)));
        return null;
    }

    @Override
    public @Nullable Object handleInstantiationProblem(
            DeserializationContext context, Class<?> type, Object argument, Throwable cause) {
        Text refusal = refusal(cause);
        if (refusal == null) {
            note(context, context.getParser(), Text.of("This cannot be read."));
        } else {
            found(context).refused().add(new Fault(pointer(context.getParser()), refusal));
        }
        return null;
    }

    /** A scalar where an object belongs. */
    @Override
    public @Nullable Object handleMissingInstantiator(
            DeserializationContext context,
            Class<?> type,
            ValueInstantiator instantiator,
            JsonParser parser,
            String message) {
        note(context, parser, Text.of("This should be {0}.", expected(type)));
        return null;
    }

    /** What the value itself says of why it cannot be, and never what Jackson says, which speaks of classes. */
    private static @Nullable Text refusal(Throwable thrown) {
        Throwable cause = thrown;
        while (cause instanceof JsonMappingException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause instanceof Refusal refusal ? refusal.text() : null;
    }

    private static void note(DeserializationContext context, JsonParser parser, Text detail) {
        found(context).unreadable().add(new Fault(pointer(parser), detail));
    }

    private static String pointer(JsonParser parser) {
        return parser.getParsingContext().pathAsPointer().toString();
    }

    /**
     * Where a property is that is not known. Jackson sets such aside and hands them over when the object is read, with a
     * parser of their own that no longer knows where they were; the one that reads the body stands on the next name then,
     * or behind the end of the object.
     */
    private static String pointer(DeserializationContext context, JsonParser parser, String property) {
        JsonParser body = context.getParser();
        if (parser == body) {
            return pointer(parser);
        }
        JsonStreamContext place = body.getParsingContext();
        JsonStreamContext object = body.currentToken() == JsonToken.FIELD_NAME ? place.getParent() : place;
        return object.pathAsPointer() + "/" + property.replace("~", "~0").replace("/", "~1");
    }

    private static Found found(DeserializationContext context) {
        return (Found) context.getAttribute(ATTRIBUTE);
    }

    private static Text expected(Class<?> type) {
        if (type == String.class) {
            return Text.of("a text without control characters");
        }
        if (type == LocalDate.class) {
            return Text.of("a date like 2025-04-23");
        }
        if (type == Integer.class) {
            return Text.of("a whole number between {0} and {1}", Integer.MIN_VALUE, Integer.MAX_VALUE);
        }
        if (type == BigDecimal.class) {
            return Text.of("a number of at most 14 digits before and 6 after the point");
        }
        if (type == Boolean.class) {
            return Text.of("true or false");
        }
        if (type.isEnum()) {
            return Text.of(
                    "one of {0}",
                    Arrays.stream(type.getEnumConstants()).map(String::valueOf).collect(Collectors.joining(", ")));
        }
        return Collection.class.isAssignableFrom(type) ? Text.of("an array") : Text.of("an object");
    }
}
