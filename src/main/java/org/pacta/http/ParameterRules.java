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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.pacta.model.PlainText;

/**
 * A query parameter that the operation does not know is a mistake that should be heard of: a misspelt filter would
 * otherwise answer with everything. What an operation knows is what its method declares.
 */
@Provider
class ParameterRules implements ContainerRequestFilter {

    private static final int MAX_LENGTH = 2000;

    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

    @Context
    @Nullable
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        if (resource == null || resource.getResourceMethod() == null) {
            return;
        }
        Set<String> names = known.computeIfAbsent(resource.getResourceMethod(), ParameterRules::declared);
        List<Problem.Error> errors = new ArrayList<>();
        request.getUriInfo().getQueryParameters().forEach((name, values) -> {
            if (!names.contains(name)) {
                String list = names.isEmpty() ? "none" : String.join(", ", names);
                errors.add(Problem.Error.ofParameter(
                        PlainText.isStorable(name) ? name : "?",
                        "This parameter is not known here. Known: " + list + "."));
            } else if (values.stream().anyMatch(v -> v.length() > MAX_LENGTH || !PlainText.isStorable(v))) {
                errors.add(Problem.Error.ofParameter(name, "The value is too long or has control characters."));
            }
        });
        request.getUriInfo().getPathParameters().forEach((name, values) -> {
            if (values.stream().anyMatch(v -> !PlainText.isStorable(v))) {
                errors.add(Problem.Error.ofParameter(name, "The value has control characters."));
            }
        });
        if (!errors.isEmpty()) {
            throw new ProblemException(ProblemType.INVALID_PARAMETER, ProblemType.INVALID_PARAMETER.meaning(), errors);
        }
    }

    private static Set<String> declared(Method method) {
        Set<String> names = new TreeSet<>();
        for (Parameter parameter : method.getParameters()) {
            addName(parameter, names);
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                for (Class<?> type = parameter.getType(); type != null; type = type.getSuperclass()) {
                    for (Field field : type.getDeclaredFields()) {
                        addName(field, names);
                    }
                }
            }
        }
        return names;
    }

    private static void addName(AnnotatedElement element, Set<String> names) {
        QueryParam parameter = element.getAnnotation(QueryParam.class);
        if (parameter != null) {
            names.add(parameter.value());
        }
    }
}
