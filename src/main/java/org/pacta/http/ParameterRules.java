package org.pacta.http;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.Separator;
import org.jspecify.annotations.Nullable;
import org.pacta.model.Fault;
import org.pacta.model.PlainText;
import org.pacta.model.Text;

/**
 * A query parameter that the operation does not know is a mistake that should be heard of: a misspelt filter would
 * otherwise answer with everything. What an operation knows is what its method declares.
 */
@Provider
class ParameterRules implements ContainerRequestFilter {

    static final int MAX_LENGTH = 2000;
    static final int MAX_VALUES = 100;

    private static final Text NO_VALUE = Text.of("The value is too long or has control characters.");

    private final Map<Method, Map<String, Declared>> known = new ConcurrentHashMap<>();

    @Context
    @Nullable
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        if (resource == null || resource.getResourceMethod() == null) {
            return;
        }
        boolean page = isPage(request);
        Map<String, Declared> declared =
                known.computeIfAbsent(resource.getResourceMethod(), ParameterRules::declaredBy);
        List<Fault> errors = new ArrayList<>();
        request.getUriInfo().getQueryParameters().forEach((name, values) -> {
            Text wrong = page ? wrongOnPage(declared, name, values) : wrong(declared, name, values);
            if (wrong != null) {
                errors.add(Fault.ofParameter(PlainText.isStorable(name) ? name : "?", wrong));
            }
        });
        request.getUriInfo().getPathParameters().forEach((name, values) -> {
            if (values.stream().anyMatch(v -> !PlainText.isStorable(v))) {
                errors.add(Fault.ofParameter(name, Text.of("The value has control characters.")));
            }
        });
        if (!errors.isEmpty()) {
            throw new ProblemException(ProblemType.INVALID_PARAMETER, ProblemType.INVALID_PARAMETER.meaning(), errors);
        }
    }

    /** Links to pages are passed around, and get parameters hung on to them on the way. */
    private static boolean isPage(ContainerRequestContext request) {
        return !request.getUriInfo().getPath().startsWith("/api/");
    }

    /** What no database would look for is said of pages, too; a page makes of the rest what it can. */
    private static @Nullable Text wrongOnPage(Map<String, Declared> known, String name, List<String> values) {
        return known.containsKey(name) && values.stream().anyMatch(ParameterRules::isNoValue) ? NO_VALUE : null;
    }

    private static boolean isNoValue(String value) {
        return value.length() > MAX_LENGTH || !PlainText.isStorable(value);
    }

    private static @Nullable Text wrong(Map<String, Declared> known, String name, List<String> values) {
        Declared declared = known.get(name);
        if (declared == null) {
            return Text.of("This parameter is not known here. Known: {0}.", String.join(", ", known.keySet()));
        }
        if (values.size() > (declared.repeatable() ? MAX_VALUES : 1)) {
            return declared.repeatable()
                    ? Text.of("At most {0} values are possible.", MAX_VALUES)
                    : Text.of("Only one is possible.");
        }
        if (values.stream().anyMatch(ParameterRules::isNoValue)) {
            return NO_VALUE;
        }
        if (name.equals(Language.PARAMETER) && Language.of(values.get(0)) == null) {
            return Text.of("This should be {0}.", Text.of("one of {0}", Language.listed()));
        }
        // RESTEasy takes an empty value for none, and commas alone too, and the filter would be left out.
        return !declared.text() && values.stream().anyMatch(declared::hasEmptyPart)
                ? Text.of("The value is empty.")
                : null;
    }

    private static Map<String, Declared> declaredBy(Method method) {
        Map<String, Declared> names = new TreeMap<>();
        if (!Fields.known(method).isEmpty()) {
            names.put(Fields.PARAMETER, new Declared(true, false, ","));
        }
        if (TableShape.of(method).isPresent()) {
            names.put(TableAnswer.FORMAT, new Declared(false, false, null));
            names.put(TableAnswer.BOM, new Declared(false, false, null));
        }
        names.put(Language.PARAMETER, new Declared(false, false, null));
        for (Parameter parameter : method.getParameters()) {
            add(parameter, parameter.getParameterizedType(), names);
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                for (Class<?> type = parameter.getType(); type != null; type = type.getSuperclass()) {
                    for (Field field : type.getDeclaredFields()) {
                        add(field, field.getGenericType(), names);
                    }
                }
            }
        }
        return names;
    }

    private static void add(AnnotatedElement element, Type type, Map<String, Declared> names) {
        QueryParam parameter = element.getAnnotation(QueryParam.class);
        if (parameter != null) {
            boolean repeatable = type instanceof ParameterizedType;
            Type one = type instanceof ParameterizedType many ? many.getActualTypeArguments()[0] : type;
            Separator separator = element.getAnnotation(Separator.class);
            names.put(
                    parameter.value(),
                    new Declared(repeatable, one == String.class, separator == null ? null : separator.value()));
        }
    }

    /**
     * How a method declares a parameter.
     *
     * @param separator what stands between the values in one text; null if a text is one value
     */
    private record Declared(boolean repeatable, boolean text, @Nullable String separator) {
        boolean hasEmptyPart(String value) {
            return separator == null
                    ? value.isEmpty()
                    : List.of(value.split(Pattern.quote(separator), -1)).contains("");
        }
    }
}
