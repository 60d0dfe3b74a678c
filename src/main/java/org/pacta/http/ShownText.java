package org.pacta.http;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.quarkus.arc.Arc;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.pacta.model.LocalizedText;

/**
 * How answers write a text: with all its languages, and, where the client has named one, with what to show of them: the
 * text in that language, or else in English, or else the original. {@code fallback} is there, and true, where that is not
 * the language of the answer.
 */
@Singleton
class ShownText implements ObjectMapperCustomizer {

    private final AnswerLanguage answer;

    @Inject
    ShownText(AnswerLanguage answer) {
        this.answer = answer;
    }

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.registerModule(
                new SimpleModule(ShownText.class.getName()).addSerializer(LocalizedText.class, new Writer()));
    }

    private @Nullable Language language() {
        return Arc.container().requestContext().isActive() ? answer.language() : null;
    }

    private final class Writer extends JsonSerializer<LocalizedText> {

        @Override
        public void serialize(LocalizedText text, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeStartObject(text);
            json.writeStringField("original", text.original());
            provider.defaultSerializeField("texts", text.texts(), json);
            Language asked = language();
            if (asked != null) {
                String shown = text.shownIn(asked.tag(), Language.EN.tag());
                json.writeStringField("text", text.in(shown));
                json.writeStringField("language", shown);
                if (!text.isIn(asked.tag())) {
                    json.writeBooleanField("fallback", true);
                }
            }
            json.writeEndObject();
        }
    }
}
