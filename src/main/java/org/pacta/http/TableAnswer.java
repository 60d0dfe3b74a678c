package org.pacta.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Answers every list and every roll-up as CSV, XLSX or NDJSON where {@code format} or {@code Accept} asks for that. */
@Provider
class TableAnswer implements ContainerRequestFilter, ContainerResponseFilter {

    static final String FORMAT = "format";
    static final String BOM = "bom";

    private static final String ASKED = TableAnswer.class.getName();

    private final ObjectMapper json;
    private final TableDictionary dictionary;
    private final Clock clock;

    @Context
    @Nullable
    ResourceInfo resource;

    @Inject
    TableAnswer(ObjectMapper json, TableDictionary dictionary, Clock clock) {
        // A share of 0.5000 is so in JSON, and is so in a table.
        this.json = json.copy().configure(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES, false);
        this.dictionary = dictionary;
        this.clock = clock;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Method method = resource == null ? null : resource.getResourceMethod();
        if (method == null) {
            return;
        }
        if (TableShape.of(method).isPresent()) {
            request.setProperty(ASKED, asked(request));
            flag(request);
        } else if (request.getProperty(TableAccept.ACCEPTED) != null && !method.isAnnotationPresent(Produces.class)) {
            throw new ProblemException(ProblemType.NOT_ACCEPTABLE, ProblemType.NOT_ACCEPTABLE.meaning(), List.of());
        }
    }

    private static TableFormat asked(ContainerRequestContext request) {
        String named = request.getUriInfo().getQueryParameters().getFirst(FORMAT);
        if (named == null) {
            return request.getProperty(TableAccept.ACCEPTED) instanceof TableFormat format ? format : TableFormat.JSON;
        }
        TableFormat format = TableFormat.named(named);
        if (format == null) {
            throw ProblemException.parameter(FORMAT, "'{0}' is not a format. Known: {1}.", named, TableFormat.known());
        }
        return format;
    }

    private static boolean flag(ContainerRequestContext request) {
        String bom = request.getUriInfo().getQueryParameters().getFirst(BOM);
        if (bom != null && !bom.equals("true") && !bom.equals("false")) {
            throw ProblemException.parameter(BOM, "'{0}' is neither true nor false.", bom);
        }
        return "true".equals(bom);
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (resource == null
                || response.getStatus() != 200
                || !(request.getProperty(ASKED) instanceof TableFormat format)
                || format == TableFormat.JSON
                || !(response.getEntity() instanceof Record answer)) {
            return;
        }
        Optional<TableShape> shape = TableShape.of(resource.getResourceMethod());
        if (shape.isEmpty()) {
            return;
        }
        Set<String> chosen = Fields.chosen(request, resource);
        MediaType type = MediaType.valueOf(format.mediaType());
        response.getHeaders()
                .putSingle(HttpHeaders.CONTENT_DISPOSITION, Download.disposition(name(request) + "." + format.label()));
        response.setEntity(
                request.getMethod().equals(HttpMethod.HEAD)
                        ? null
                        : table(request, shape.get(), answer, format, chosen),
                null,
                format == TableFormat.CSV ? type.withCharset("UTF-8") : type);
    }

    /** Whether a request may be answered so, as far as can be told before it is known what it asks for. */
    static boolean mayBeIn(ContainerRequestContext request) {
        return request.getUriInfo().getQueryParameters().containsKey(FORMAT)
                || request.getProperty(TableAccept.ACCEPTED) != null;
    }

    /** Whether a request is answered by a table in another format than JSON. */
    static boolean isIn(ContainerRequestContext request) {
        return format(request) != TableFormat.JSON;
    }

    /** In which format a request is answered. */
    static TableFormat format(ContainerRequestContext request) {
        return request.getProperty(ASKED) instanceof TableFormat format ? format : TableFormat.JSON;
    }

    private Table table(
            ContainerRequestContext request, TableShape shape, Record answer, TableFormat format, Set<String> chosen) {
        ObjectNode answered = answer instanceof Page ? JsonNodeFactory.instance.objectNode() : tree(answer);
        Columns columns = shape.columns(answered, chosen);
        return new Table(
                format,
                columns,
                answer instanceof Page<?> page ? rows(page, chosen) : rows(shape, answered, chosen),
                query(request, answered, format),
                format == TableFormat.XLSX ? dictionary.of(resource(), shape, columns) : List.of(),
                flag(request));
    }

    private Method resource() {
        if (resource == null) {
            throw new IllegalStateException("A filter outside of a request");
        }
        return resource.getResourceMethod();
    }

    private <T> Rows<ObjectNode> rows(Page<T> page, Set<String> chosen) {
        return portions -> page.all()
                .walk(portion -> portions.accept(
                        portion.stream().map(row -> retain(tree(row), chosen)).toList()));
    }

    private static Rows<ObjectNode> rows(TableShape shape, ObjectNode answered, Set<String> chosen) {
        List<ObjectNode> rows = new ArrayList<>();
        for (JsonNode row : answered.path(shape.rows())) {
            rows.add(shape.whole(answered, (ObjectNode) row, chosen));
        }
        return Rows.of(rows);
    }

    static ObjectNode retain(ObjectNode row, Set<String> chosen) {
        return chosen.isEmpty() ? row : row.retain(chosen);
    }

    private ObjectNode tree(Object answer) {
        return json.valueToTree(answer);
    }

    /** What was asked and when, so that somebody who finds the file knows what is in it. */
    private Map<String, String> query(ContainerRequestContext request, ObjectNode answered, TableFormat format) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("address", request.getUriInfo().getRequestUri().toString());
        for (String said : List.of("asOf", "knownBy", "track")) {
            if (answered.path(said).isTextual()) {
                query.put(said, answered.path(said).asText());
            }
        }
        request.getUriInfo().getQueryParameters().forEach((name, values) -> query.put(name, String.join(",", values)));
        query.put(
                "exportedAt", Instant.now(clock).truncatedTo(ChronoUnit.SECONDS).toString());
        query.put(FORMAT, format.label());
        return query;
    }

    /** What the file is called: as the address, and the day. */
    private String name(ContainerRequestContext request) {
        String path = request.getUriInfo().getPath().replaceAll("^/api/|/$", "");
        return path.replaceAll("[^A-Za-z0-9.-]+", "-") + "-" + LocalDate.now(clock);
    }
}
