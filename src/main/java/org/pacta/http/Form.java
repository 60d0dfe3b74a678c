package org.pacta.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pacta.model.Fault;
import org.pacta.model.Invalid;

/**
 * A form with a file in it (multipart/form-data), as curl and browsers send it. It is read once, from beginning to end;
 * the file goes by as a stream. What the fields say is bound and validated as a JSON body with the same properties would
 * be, and the faults are said in the same way.
 */
public final class Form {

    public static final String MEDIA_TYPE = "multipart/form-data";

    /** The field that is the file; of the request's record, that property is the name which the file has. */
    public static final String FILE = "file";

    private static final int MAX_FIELD = 65_536;

    private final JsonBody json;
    private final InputStream body;
    private final @Nullable String boundary;

    Form(JsonBody json, InputStream body, @Nullable String boundary) {
        this.json = json;
        this.body = body;
        this.boundary = boundary;
    }

    /** Where the file goes. */
    @FunctionalInterface
    public interface FileSink {

        /**
         * Takes the file in, all of it.
         *
         * @param name as the client calls it, empty if it does not say
         * @return what is wrong with it
         */
        List<Fault> receive(String name, InputStream content);
    }

    /**
     * Reads all of it.
     *
     * @throws ProblemException 400 if it is not a form, or something in it is unknown or cannot be read
     * @throws Invalid if all can be read, and some of the fields or the file is not valid
     */
    public <T extends Record> T read(Class<T> type, FileSink file) {
        Map<String, RecordComponent> properties = Arrays.stream(type.getRecordComponents())
                .collect(Collectors.toMap(RecordComponent::getName, Function.identity()));
        ObjectNode fields = json.mapper().createObjectNode();
        List<Fault> faults = new ArrayList<>();
        Multipart parts = new Multipart(body, boundary);
        for (Multipart.Part part = next(parts); part != null; part = next(parts)) {
            String name = part.header().name();
            if (name.equals(FILE)) {
                String sent = part.header().fileName();
                add(fields, name, TextNode.valueOf(sent == null ? "" : sent), null);
                faults.addAll(file.receive(sent == null ? "" : sent, part.content()));
            } else {
                String text = text(name, part.content());
                // Forms send what was not filled in as well.
                if (!text.isEmpty() || !properties.containsKey(name)) {
                    add(fields, name, TextNode.valueOf(text), properties.get(name));
                }
            }
        }
        return json.bind(fields, type, faults);
    }

    private static Multipart.@Nullable Part next(Multipart parts) {
        try {
            return parts.next();
        } catch (IOException e) {
            throw Multipart.malformed("The body ends too early.");
        }
    }

    private void add(ObjectNode fields, String name, JsonNode text, @Nullable RecordComponent property) {
        if (property != null && property.getType() == List.class) {
            ArrayNode list = fields.get(name) instanceof ArrayNode there ? there : fields.putArray(name);
            list.add(text);
        } else if (fields.has(name)) {
            throw Multipart.malformed("The field '{0}' is there twice; only one is possible.", name);
        } else {
            fields.set(name, property != null && property.getType() == Boolean.class ? truth(text) : text);
        }
    }

    private static JsonNode truth(JsonNode text) {
        return switch (text.textValue()) {
            case "true" -> BooleanNode.TRUE;
            case "false" -> BooleanNode.FALSE;
            default -> text;
        };
    }

    private static String text(String name, InputStream content) {
        try {
            byte[] bytes = content.readNBytes(MAX_FIELD + 1);
            if (bytes.length > MAX_FIELD) {
                throw Multipart.malformed("The field '{0}' is too long.", name);
            }
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw Multipart.malformed("The field '{0}' is not UTF-8.", name);
        } catch (IOException e) {
            throw Multipart.malformed("The body ends too early.");
        }
    }
}
