package org.pacta.http;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.pacta.model.MaxLength;
import org.pacta.model.PlainText;
import org.pacta.model.Slug;

/**
 * How long, how large and how many, where the code does not say it: what is answered was written once, and has the bounds
 * of what may be written; names in addresses are slugs; for the rest there are bounds that hold everywhere.
 *
 * <p>It comes after all other filters. Patterns are for what is sent. In answers they would say nothing more, and Swagger UI would make up its samples of
 * them.
 */
@OpenApiFilter(value = OpenApiFilter.RunStage.BUILD, priority = 0)
public class ContractBounds implements OASFilter {

    private static final String SCHEMAS = "#/components/schemas/";
    private static final Map<String, Integer> LENGTHS =
            Map.of("date", 10, "date-time", 40, "uuid", 36, "binary", 1 << 30);
    private static final Set<String> SLUGS = Set.of("slug", "party");
    /** The largest that JavaScript counts up to exactly. */
    private static final long MAX_LONG = (1L << 53) - 1;
    /** Of rows in an answer that has all of them. */
    private static final int MAX_ROWS = 10_000_000;

    private Map<String, Schema> all = Map.of();
    /** What requests say of a property that is a name, by what it is called, where all of them say the same. */
    private final Map<String, Schema> asWritten = new TreeMap<>();
    /** The schemas of which what is sent is made. */
    private final Set<String> sent = new TreeSet<>();

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        all = contract.getComponents().getSchemas();
        all.keySet().stream()
                .filter(name -> name.endsWith("Request") || name.endsWith("Patch"))
                .forEach(this::send);
        readWhatIsWritten();
        complete(contract);
    }

    private void readWhatIsWritten() {
        Set<String> ambiguous = new TreeSet<>();
        all.forEach((name, schema) -> {
            if (name.endsWith("Request")) {
                properties(schema).forEach((property, said) -> {
                    if (said.getPattern() == null) {
                        return;
                    }
                    Schema other = asWritten.putIfAbsent(property, said);
                    if (other != null && !bounds(other).equals(bounds(said))) {
                        ambiguous.add(property);
                    }
                });
            }
        });
        asWritten.keySet().removeAll(ambiguous);
    }

    private void complete(OpenAPI contract) {
        all.forEach((name, schema) -> {
            if (sent.contains(name)) {
                walk(schema, ContractBounds::boundSent);
            } else {
                Schema request = all.get(name + "Request");
                Map<String, Schema> own = request == null ? Map.of() : properties(request);
                properties(schema)
                        .forEach((key, property) -> likeWritten(
                                property,
                                own.containsKey(key) || name.endsWith("Links") ? own.get(key) : asWritten.get(key)));
                if (properties(schema).containsKey("nextCursor")) {
                    Objects.requireNonNull(properties(schema).get("items")).setMaxItems(Paging.MAX_LIMIT);
                }
                walk(schema, ContractBounds::boundAnswered);
            }
        });
        contract.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .forEach(this::complete);
        contract.getComponents().getParameters().values().forEach(this::complete);
        contract.getComponents().getResponses().values().forEach(ContractBounds::complete);
        contract.getComponents().getHeaders().values().forEach(ContractBounds::complete);
    }

    private void complete(Operation operation) {
        for (Parameter parameter : list(operation.getParameters())) {
            complete(parameter);
        }
        if (operation.getRequestBody() != null) {
            schemas(operation.getRequestBody().getContent()).forEach(schema -> walk(schema, ContractBounds::boundSent));
        }
        operation.getResponses().getAPIResponses().values().forEach(ContractBounds::complete);
    }

    private void complete(Parameter parameter) {
        Schema schema = parameter.getSchema();
        if (schema == null) {
            return;
        }
        if (parameter.getIn() == Parameter.In.PATH && is(schema, Schema.SchemaType.STRING)) {
            if (SLUGS.contains(parameter.getName()) && schema.getPattern() == null) {
                schema.pattern(Slug.PATTERN).maxLength(Slug.MAX_LENGTH);
            }
            likeWritten(schema, asWritten.get(parameter.getName()));
            Schema assignment = asWritten.get("assignment");
            // All others that have an id have a UUID.
            if (parameter.getName().equals("id") && assignment != null) {
                schema.pattern(assignment.getPattern()).maxLength(assignment.getMaxLength());
            }
        }
        if (schema.getItems() != null && schema.getMaxItems() == null) {
            schema.setMaxItems(ParameterRules.MAX_VALUES);
        }
        walk(schema, one -> {
            if (is(one, Schema.SchemaType.STRING) && one.getMaxLength() == null && one.getFormat() == null) {
                one.setMaxLength(ParameterRules.MAX_LENGTH);
            }
            boundSent(one);
        });
        if (is(schema, Schema.SchemaType.INTEGER)) {
            schema.setDefaultValue(number(schema.getDefaultValue()));
            parameter.setExample(number(parameter.getExample()));
        } else if (is(schema, Schema.SchemaType.BOOLEAN) && schema.getDefaultValue() instanceof String text) {
            schema.setDefaultValue(Boolean.valueOf(text));
        }
    }

    private static void complete(APIResponse response) {
        schemas(response.getContent()).forEach(schema -> walk(schema, ContractBounds::boundAnswered));
        if (response.getHeaders() != null) {
            response.getHeaders().values().forEach(ContractBounds::complete);
        }
    }

    private static void complete(Header header) {
        if (header.getSchema() != null) {
            walk(header.getSchema(), ContractBounds::boundAnswered);
        }
    }

    private static void boundSent(Schema schema) {
        leaveToReferred(schema);
        boundNumber(schema);
        if (schema.getProperties() != null) {
            schema.setAdditionalPropertiesBoolean(false);
        }
        if (isFreeText(schema)) {
            boundLength(schema);
            if (schema.getPattern() != null) {
                schema.setPattern(ContractPatterns.ofPlainText(schema.getPattern()));
            } else if (schema.getFormat() == null) {
                schema.setPattern(PlainText.PATTERN);
            }
        }
    }

    private static void boundAnswered(Schema schema) {
        leaveToReferred(schema);
        // Swagger UI's samples are at the bounds, unless there is an example.
        if (is(schema, Schema.SchemaType.INTEGER)
                && schema.getMaximum() == null
                && schema.getMinimum() == null
                && schema.getExamples() == null) {
            schema.setExamples(List.of(1));
        }
        boundNumber(schema);
        if (isFreeText(schema)) {
            boundLength(schema);
        }
        if (is(schema, Schema.SchemaType.ARRAY) && schema.getMaxItems() == null) {
            schema.setMaxItems(MAX_ROWS);
        }
    }

    /** The scanner says the type of a required property once more beside what it refers to. */
    private static void leaveToReferred(Schema schema) {
        if (schema.getRef() != null) {
            schema.setType(null);
        }
    }

    private static void boundLength(Schema schema) {
        if (schema.getMaxLength() == null) {
            String format = schema.getFormat() == null ? "" : schema.getFormat();
            schema.setMaxLength(LENGTHS.getOrDefault(format, MaxLength.TEXT));
        }
    }

    private static void boundNumber(Schema schema) {
        if (!is(schema, Schema.SchemaType.INTEGER)) {
            return;
        }
        if (schema.getFormat() == null) {
            schema.setFormat("int32");
        }
        boolean small = schema.getFormat().equals("int32");
        if (schema.getMinimum() == null) {
            schema.setMinimum(BigDecimal.valueOf(small ? Integer.MIN_VALUE : -MAX_LONG));
        }
        if (schema.getMaximum() == null) {
            schema.setMaximum(BigDecimal.valueOf(small ? Integer.MAX_VALUE : MAX_LONG));
        }
    }

    /** Gives an answer's property, or a name in an address, the bounds of what is written there. */
    private static void likeWritten(Schema schema, @Nullable Schema written) {
        if (written == null || schema.getType() == null || written.getType() == null) {
            return;
        }
        if (is(schema, Schema.SchemaType.STRING) && schema.getMaxLength() == null) {
            schema.setMaxLength(written.getMaxLength());
        } else if (is(schema, Schema.SchemaType.INTEGER) && schema.getMaximum() == null) {
            schema.minimum(written.getMinimum()).maximum(written.getMaximum());
        } else if (is(schema, Schema.SchemaType.ARRAY) && is(written, Schema.SchemaType.ARRAY)) {
            schema.setMaxItems(written.getMaxItems());
            likeWritten(schema.getItems(), written.getItems());
        }
    }

    private static List<Object> bounds(Schema schema) {
        return Stream.of(
                        schema.getMaxLength(),
                        schema.getMinimum(),
                        schema.getMaximum(),
                        schema.getMaxItems(),
                        schema.getItems() == null ? null : bounds(schema.getItems()))
                .<Object>map(bound -> bound == null ? "none" : bound)
                .toList();
    }

    private void send(String name) {
        Schema schema = all.get(name);
        if (schema != null && sent.add(name)) {
            walk(schema, one -> {
                if (one.getRef() != null) {
                    send(one.getRef().replace(SCHEMAS, ""));
                }
            });
        }
    }

    private static void walk(Schema schema, Consumer<Schema> visitor) {
        visitor.accept(schema);
        Stream.of(
                        properties(schema).values().stream(),
                        Stream.ofNullable(schema.getItems()),
                        Stream.ofNullable(schema.getAdditionalPropertiesSchema()),
                        list(schema.getAnyOf()).stream(),
                        list(schema.getOneOf()).stream(),
                        list(schema.getAllOf()).stream())
                .flatMap(inner -> inner)
                .forEach(inner -> walk(inner, visitor));
    }

    private static boolean isFreeText(Schema schema) {
        return schema.getRef() == null
                && is(schema, Schema.SchemaType.STRING)
                && schema.getEnumeration() == null
                && schema.getConstValue() == null;
    }

    private static boolean is(Schema schema, Schema.SchemaType type) {
        return schema.getType() != null && schema.getType().contains(type);
    }

    private static @Nullable Object number(@Nullable Object value) {
        return value instanceof String text ? Integer.valueOf(text) : value;
    }

    private static Stream<Schema> schemas(@Nullable Content content) {
        return content == null
                ? Stream.empty()
                : content.getMediaTypes().values().stream()
                        .map(type -> type.getSchema())
                        .filter(Objects::nonNull);
    }

    private static Map<String, Schema> properties(Schema schema) {
        return schema.getProperties() == null ? Map.of() : schema.getProperties();
    }

    private static <T> List<T> list(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
