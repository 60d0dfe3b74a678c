package org.pacta.http;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Says which methods an address has, where one was asked for that it has not, and to OPTIONS. RESTEasy names those of
 * the whole resource class in the one case, and none in the other.
 */
@Provider
class AllowedMethods implements ContainerResponseFilter {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^}]+}");

    private final BeanManager beans;

    /** By the address as a regular expression; literal ones before those with placeholders. */
    private @Nullable Map<String, Set<String>> methods;

    @Inject
    AllowedMethods(BeanManager beans) {
        this.beans = beans;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        boolean asked = request.getMethod().equals(HttpMethod.OPTIONS) && response.getStatus() == 200;
        if (asked || response.getStatus() == ProblemType.METHOD_NOT_ALLOWED.status()) {
            String path = request.getUriInfo().getPath().replaceAll("/$", "");
            methods().entrySet().stream()
                    .filter(entry -> path.matches(entry.getKey()))
                    .findFirst()
                    .ifPresent(entry ->
                            response.getHeaders().putSingle(HttpHeaders.ALLOW, String.join(", ", entry.getValue())));
        }
    }

    private synchronized Map<String, Set<String>> methods() {
        if (methods == null) {
            methods = new TreeMap<>(
                    Comparator.comparing((String path) -> path.contains("[")).thenComparing(Comparator.naturalOrder()));
            for (Bean<?> bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
                if (bean.getBeanClass().isAnnotationPresent(Path.class)) {
                    addAll(bean.getBeanClass(), methods);
                }
            }
        }
        return methods;
    }

    private static void addAll(Class<?> resource, Map<String, Set<String>> methods) {
        for (Method method : resource.getDeclaredMethods()) {
            for (Annotation annotation : method.getAnnotations()) {
                HttpMethod http = annotation.annotationType().getAnnotation(HttpMethod.class);
                if (http != null) {
                    Set<String> allowed = methods.computeIfAbsent(
                            address(resource, method), path -> new TreeSet<>(Set.of("OPTIONS")));
                    allowed.add(http.value());
                    if (http.value().equals(HttpMethod.GET)) {
                        allowed.add(HttpMethod.HEAD);
                    }
                }
            }
        }
    }

    private static String address(Class<?> resource, Method method) {
        Path below = method.getAnnotation(Path.class);
        String path = "/" + resource.getAnnotation(Path.class).value() + (below == null ? "" : "/" + below.value());
        String template = path.replaceAll("/+", "/").replaceAll("(?<=.)/$", "");
        return PLACEHOLDER.matcher(template.replace(".", "\\.")).replaceAll("[^/]+");
    }
}
