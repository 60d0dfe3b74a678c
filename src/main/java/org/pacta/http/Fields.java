package org.pacta.http;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * Which properties of the things in an answer are wanted ({@code fields=slug,name}): of the items of a list, of the rows
 * of a roll-up, of a single thing. What is around them stays as it is.
 */
public final class Fields {

    /** The name of the parameter. */
    public static final String PARAMETER = "fields";

    /** Where the things are, in an answer that has more than one. */
    private static final List<String> HOLDERS = List.of("items", "rows", "steps", "parties");

    private Fields() {}

    /** What can be asked for of what a method answers, in the order of the answer; empty if it takes no {@code fields}. */
    public static Set<String> known(Method method) {
        Set<String> names = new LinkedHashSet<>();
        if (method.isAnnotationPresent(GET.class)) {
            Class<?> thing = thingIn(method.getGenericReturnType());
            if (thing != null) {
                for (RecordComponent component : thing.getRecordComponents()) {
                    names.addAll(namesOf(component));
                }
            }
        }
        return names;
    }

    /** The fields that a request asks for; empty if it does not choose. */
    static Set<String> chosen(ContainerRequestContext request, @Nullable ResourceInfo resource) {
        return resource == null || resource.getResourceMethod() == null
                ? Set.of()
                : chosen(request.getUriInfo().getQueryParameters().get(PARAMETER), known(resource.getResourceMethod()));
    }

    /**
     * The fields that a request asks for.
     *
     * @param values as they are in the query
     * @throws ProblemException 400 if one of them is not known
     */
    static Set<String> chosen(@Nullable List<String> values, Set<String> known) {
        Set<String> chosen = new LinkedHashSet<>();
        for (String value : values == null ? List.<String>of() : values) {
            for (String name : value.split(",", -1)) {
                if (!known.contains(name.strip())) {
                    throw ProblemException.parameter(
                            PARAMETER, "'{0}' is not known. Known: {1}.", name, String.join(", ", known));
                }
                chosen.add(name.strip());
            }
        }
        return chosen;
    }

    /** Takes out of an answer what was not asked for. */
    static void keep(Set<String> chosen, JsonNode answer) {
        for (String holder : HOLDERS) {
            if (answer.path(holder).isArray()) {
                answer.path(holder).forEach(thing -> retain(thing, chosen));
                return;
            }
        }
        retain(answer, chosen);
    }

    private static void retain(JsonNode thing, Set<String> chosen) {
        if (thing instanceof ObjectNode object) {
            object.retain(chosen);
        }
    }

    private static @Nullable Class<?> thingIn(Type answer) {
        if (answer instanceof ParameterizedType of
                && (of.getRawType() == Page.class || of.getRawType() == RestResponse.class)) {
            return thingIn(of.getActualTypeArguments()[0]);
        }
        if (!(answer instanceof Class<?> type) || !type.isRecord()) {
            return null;
        }
        for (RecordComponent component : type.getRecordComponents()) {
            if (HOLDERS.contains(component.getName()) && component.getGenericType() instanceof ParameterizedType rows) {
                return thingIn(rows.getActualTypeArguments()[0]);
            }
        }
        return type;
    }

    /** A map whose entries are properties has those that its keys can be. */
    private static List<String> namesOf(RecordComponent component) {
        if (component.isAnnotationPresent(JsonAnyGetter.class)
                || component.getAccessor().isAnnotationPresent(JsonAnyGetter.class)) {
            List<String> names = new ArrayList<>();
            if (component.getGenericType() instanceof ParameterizedType map
                    && Map.class.isAssignableFrom((Class<?>) map.getRawType())
                    && map.getActualTypeArguments()[0] instanceof Class<?> key
                    && key.isEnum()) {
                for (Object constant : key.getEnumConstants()) {
                    names.add(constant.toString());
                }
            }
            return names;
        }
        return List.of(component.getName());
    }
}
