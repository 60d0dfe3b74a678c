package org.pacta.http;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.fasterxml.jackson.module.paramnames.ParameterNamesModule;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.pacta.model.Coherent;
import org.pacta.model.Fault;
import org.pacta.model.Invalid;
import org.pacta.model.Text;

/**
 * How the body of a request becomes a request record: parsed strictly, bound, validated. All that is wrong with it is
 * said at once: 400 if a value cannot be read at all, 422 if all can be read and some are not valid.
 *
 * <p>Public, so that what is read from elsewhere than HTTP, such as the sample data, is read as strictly.
 */
@Singleton
public class JsonBody {

    /** Its own mapper: what we are strict about with others does not touch what we write. */
    private final ObjectMapper mapper = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new ParameterNamesModule())
            .addModule(new StrictJson())
            .addHandler(new JsonFaults())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Validator validator;
    private final long maxBody;

    @Inject
    JsonBody(Validator validator, @ConfigProperty(name = "pacta.http.max-body") MemorySize maxBody) {
        this.validator = validator;
        this.maxBody = maxBody.asLongValue();
    }

    /**
     * Parses only. No body at all is the same as {@code {}}.
     *
     * @throws ProblemException 400 if it is not JSON
     */
    public JsonNode parse(InputStream body) {
        try (JsonParser parser = mapper.createParser(strictly(body))) {
            JsonNode tree = mapper.readTree(parser);
            if (tree == null || tree.isMissingNode()) {
                return mapper.createObjectNode();
            }
            if (parser.nextToken() != null) {
                throw malformed(List.of(new Fault("", "There is more after the end of the JSON.")));
            }
            return tree;
        } catch (JsonProcessingException e) {
            throw malformed(List.of(new Fault("", unreadable(e))));
        } catch (NumberFormatException e) {
            throw malformed(List.of(new Fault("", "There is a number of which the exponent is too large.")));
        } catch (IOException e) {
            throw malformed(List.of(new Fault("", "The body is not UTF-8, or ends too early.")));
        }
    }

    private static Text unreadable(JsonProcessingException e) {
        JsonLocation at = e.getLocation();
        boolean twice = String.valueOf(e.getOriginalMessage()).startsWith("Duplicate");
        if (at == null) {
            return twice ? Text.of("A property is given twice.") : Text.of("This is not valid JSON.");
        }
        return Text.of(
                twice
                        ? "A property is given twice near line {0}, column {1}."
                        : "This is not valid JSON near line {0}, column {1}.",
                at.getLineNr(),
                at.getColumnNr());
    }

    /** Jackson itself guesses at the encoding, and lets bytes through that are not UTF-8. */
    private Reader strictly(InputStream body) throws IOException {
        Reader reader = new BufferedReader(
                new InputStreamReader(new AtMost(maxBody, body), StandardCharsets.UTF_8.newDecoder()));
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        return reader;
    }

    /**
     * Binds and validates.
     *
     * @param tree an object, the request
     * @throws ProblemException 400 if something in it is unknown or cannot be read
     * @throws Invalid if all can be read and some is not valid
     */
    public <T> T bind(JsonNode tree, Class<T> type) {
        return bind(tree, type, List.of());
    }

    /**
     * Binds and validates what may have been read here before: without what only the service sets ({@link Shown}).
     *
     * @throws ProblemException 400 if something in it is unknown or cannot be read
     * @throws Invalid if all can be read and some is not valid
     */
    public <T> T bindShown(JsonNode tree, Class<T> type) {
        Shown shown = type.getAnnotation(Shown.class);
        if (shown == null || !(tree instanceof ObjectNode object)) {
            return bind(tree, type);
        }
        Set<String> own = Set.copyOf(names(shown.value()));
        Set<String> writable = Set.copyOf(names(type));
        ObjectNode written = object.deepCopy();
        written.remove(own.stream().filter(name -> !writable.contains(name)).toList());
        return bind(written, type);
    }

    private static List<String> names(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }

    /** @param beside what has been found to be not valid in what came along with the tree */
    <T> T bind(JsonNode tree, Class<T> type, List<Fault> beside) {
        if (!tree.isObject()) {
            throw malformed(List.of(new Fault("", "This should be an object.")));
        }
        JsonFaults.Found found = JsonFaults.Found.nothing();
        findNulls(tree, "", found.unreadable());
        @Nullable T value = null;
        try {
            value = mapper.readerFor(type)
                    .withAttribute(JsonFaults.ATTRIBUTE, found)
                    .readValue(tree);
        } catch (JsonMappingException e) {
            found.unreadable().add(new Fault(pointer(e), "This cannot be read."));
        } catch (IOException e) {
            throw malformed(List.of(new Fault("", "The body cannot be read.")));
        }
        List<Fault> all = found.all();
        if (value != null) {
            all.addAll(validate(value, found.all()));
        }
        all.addAll(beside);
        if (!found.unreadable().isEmpty()) {
            throw malformed(all);
        }
        if (!all.isEmpty()) {
            throw new Invalid(found.all().isEmpty() ? withIncoherence(value, all) : all);
        }
        if (value == null) {
            throw malformed(List.of(new Fault("", "This should be an object.")));
        }
        return value;
    }

    /** Nothing in a list is absent; of a property, null says that it is. */
    private static void findNulls(JsonNode node, String pointer, List<Fault> found) {
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            if (node.get(i).isNull()) {
                found.add(new Fault(pointer + "/" + i, "This should not be null."));
            }
            findNulls(node.get(i), pointer + "/" + i, found);
        }
        if (node.isObject()) {
            node.properties()
                    .forEach(property ->
                            findNulls(property.getValue(), pointer + "/" + escaped(property.getKey()), found));
        }
    }

    /** As it is answered, to have something laid over it. */
    public ObjectNode tree(Record answer) {
        return mapper.valueToTree(answer);
    }

    ObjectMapper mapper() {
        return mapper;
    }

    /** What does not fit is said too, but of nothing that is wrong already. */
    private static List<Fault> withIncoherence(@Nullable Object value, List<Fault> invalid) {
        if (!(value instanceof Coherent request)) {
            return invalid;
        }
        Set<String> wrong = invalid.stream().map(Fault::place).collect(Collectors.toSet());
        Stream<Fault> more = request.faults().found().stream().filter(fault -> !wrong.contains(fault.place()));
        return Stream.concat(invalid.stream(), more)
                .sorted(Comparator.comparing(Fault::place))
                .toList();
    }

    /** What Bean Validation finds, except that a value which could not be read is not also called missing. */
    private <T> List<Fault> validate(T value, List<Fault> known) {
        Set<String> wrong = new HashSet<>();
        for (Fault fault : known) {
            for (int end = fault.place().length(); end > 0; end = fault.place().lastIndexOf('/', end - 1)) {
                wrong.add(fault.place().substring(0, end));
            }
        }
        return validator.validate(value).stream()
                .map(violation -> new Fault(pointer(violation), Violation.text(violation)))
                .filter(fault -> !wrong.contains(fault.place()))
                .sorted((a, b) -> a.place().compareTo(b.place()))
                .toList();
    }

    /** Of a body whose length is not said beforehand, no more than this is read. */
    private static final class AtMost extends FilterInputStream {

        private long left;

        AtMost(long most, InputStream in) {
            super(in);
            left = most;
        }

        @Override
        public int read() throws IOException {
            return counted(super.read(), 1);
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            return counted(read, read);
        }

        private int counted(int result, int bytes) {
            if (result >= 0) {
                left -= bytes;
            }
            if (left < 0) {
                throw new ProblemException(ProblemType.TOO_LARGE);
            }
            return result;
        }
    }

    private static ProblemException malformed(List<Fault> faults) {
        return new ProblemException(ProblemType.MALFORMED_BODY, ProblemMapper.countOf(faults.size()), faults);
    }

    private static String pointer(JsonMappingException e) {
        StringBuilder pointer = new StringBuilder();
        e.getPath().forEach(reference -> pointer.append('/')
                .append(reference.getFieldName() != null ? escaped(reference.getFieldName()) : reference.getIndex()));
        return pointer.toString();
    }

    private static String pointer(ConstraintViolation<?> violation) {
        StringBuilder pointer = new StringBuilder();
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            if (node.getKey() != null) {
                pointer.append('/').append(escaped(node.getKey().toString()));
            }
            if (node.getKind() == ElementKind.PROPERTY && node.getName() != null) {
                pointer.append('/').append(node.getName());
            }
        }
        return pointer.toString();
    }

    /** A name as it stands in a JSON pointer (RFC 6901). */
    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
