package org.pacta.progress;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.pacta.model.PlainText;
import org.pacta.model.Refusal;

/**
 * A value of a scale as a client writes it: a text, or a number, since the cells of a table are often numbers. Its schema
 * is in application.properties.
 */
@JsonDeserialize(using = RawValue.Reader.class)
public record RawValue(String text) {

    static final int MAX_LENGTH = 40;

    @Override
    public String toString() {
        return text;
    }

    /** Lets through what a scale could have. */
    static final class Reader extends JsonDeserializer<RawValue> {

        @Override
        public @Nullable RawValue deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            JsonToken token = parser.currentToken();
            if (token != JsonToken.VALUE_STRING && !token.isNumeric()) {
                context.handleUnexpectedToken(String.class, parser);
                return null;
            }
            String text = parser.getText();
            if (!PlainText.isStorable(text)) {
                context.handleWeirdStringValue(String.class, text, "not storable");
                return null;
            }
            if (text.isEmpty() || text.length() > MAX_LENGTH) {
                context.handleInstantiationProblem(
                        RawValue.class, text, new Refusal("size must be between {0} and {1}", 1, MAX_LENGTH));
                return null;
            }
            return new RawValue(text);
        }
    }
}
