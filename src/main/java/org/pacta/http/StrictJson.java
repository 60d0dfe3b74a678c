package org.pacta.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pacta.model.Decimals;
import org.pacta.model.PlainText;
import org.pacta.model.Refusal;
import org.pacta.model.Text;

/**
 * Reads scalars as what they are: a number is not a string, {@code 1.5} is not an integer, {@code "yes"} is not a
 * boolean. What either database could not hold (a NUL, half a surrogate pair, the year 100000) is refused here, in the
 * one place through which all bodies come.
 */
final class StrictJson extends SimpleModule {

    private static final int MAX_DIGITS = 20;
    static final int MAX_DECIMALS = 6;

    StrictJson() {
        addDeserializer(String.class, new Scalar<>(String.class, Set.of(JsonToken.VALUE_STRING), StrictJson::text));
        addDeserializer(
                LocalDate.class, new Scalar<>(LocalDate.class, Set.of(JsonToken.VALUE_STRING), StrictJson::date));
        addDeserializer(
                Integer.class,
                new Scalar<>(Integer.class, Set.of(JsonToken.VALUE_NUMBER_INT), JsonParser::getIntValue));
        addDeserializer(
                Boolean.class,
                new Scalar<>(
                        Boolean.class,
                        Set.of(JsonToken.VALUE_TRUE, JsonToken.VALUE_FALSE),
                        JsonParser::getBooleanValue));
        addDeserializer(
                BigDecimal.class,
                new Scalar<>(
                        BigDecimal.class,
                        Set.of(JsonToken.VALUE_NUMBER_INT, JsonToken.VALUE_NUMBER_FLOAT),
                        StrictJson::decimal));
    }

    private static String text(JsonParser parser) throws IOException {
        String text = parser.getText();
        if (!PlainText.isStorable(text)) {
            throw new IllegalArgumentException("has control characters or halves of characters");
        }
        return text;
    }

    private static LocalDate date(JsonParser parser) throws IOException {
        return Dates.parse(parser.getText());
    }

    private static BigDecimal decimal(JsonParser parser) throws IOException {
        BigDecimal value = parser.getDecimalValue();
        if (value.scale() > MAX_DECIMALS || value.precision() - value.scale() > MAX_DIGITS - MAX_DECIMALS) {
            throw new Refusal(
                    "This is not {0}.", Text.of("a number of at most 14 digits before and 6 after the point"));
        }
        return Decimals.plain(value);
    }

    private interface Reading<T> {
        T of(JsonParser parser) throws IOException;
    }

    /** Reads one token as one type, or says through the context why not, so that all faults are heard of. */
    private static final class Scalar<T> extends JsonDeserializer<T> {

        private final Class<T> type;
        private final Set<JsonToken> tokens;
        private final Reading<T> reading;

        Scalar(Class<T> type, Set<JsonToken> tokens, Reading<T> reading) {
            this.type = type;
            this.tokens = tokens;
            this.reading = reading;
        }

        @Override
        @SuppressWarnings("unchecked")
        public @Nullable T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!tokens.contains(parser.currentToken())) {
                return (T) context.handleUnexpectedToken(type, parser);
            }
            try {
                return reading.of(parser);
            } catch (Refusal e) {
                return (T) context.handleInstantiationProblem(type, parser.getText(), e);
            } catch (DateTimeException | IllegalArgumentException | StreamReadException e) {
                return (T) context.handleWeirdStringValue(type, parser.getText(), "%s", e.getMessage());
            }
        }
    }
}
