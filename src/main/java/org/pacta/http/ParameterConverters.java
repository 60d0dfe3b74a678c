package org.pacta.http;

import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pacta.model.NotFound;
import org.pacta.model.Text;

/**
 * Reads parameters. One that cannot be read is a 400 that says what it should be; in a path, it is the name of something
 * that does not exist.
 */
@Provider
class ParameterConverters implements ParamConverterProvider {

    @Override
    @SuppressWarnings("unchecked")
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        Reading<?> reading = reading(type);
        if (reading == null) {
            return null;
        }
        String query = nameInQuery(annotations);
        String path = nameInPath(annotations);
        return (ParamConverter<T>) new Converter<>(reading, query, path);
    }

    private static @Nullable Reading<?> reading(Class<?> type) {
        if (type == Integer.class || type == int.class) {
            return new Reading<>(Text.of("a whole number"), Integer::valueOf);
        }
        if (type == Boolean.class || type == boolean.class) {
            return new Reading<>(Text.of("true or false"), ParameterConverters::bool);
        }
        if (type == LocalDate.class) {
            return new Reading<>(Text.of("a date like 2025-04-23"), Dates::parse);
        }
        if (type == Instant.class) {
            return new Reading<>(Text.of("an instant like 2025-04-23T10:15:30Z"), Dates::instant);
        }
        if (type == UUID.class) {
            return new Reading<>(Text.of("a UUID"), ParameterConverters::uuid);
        }
        if (type.isEnum()) {
            String names = Arrays.stream(type.getEnumConstants())
                    .map(c -> nameOf((Enum<?>) c))
                    .collect(Collectors.joining(", "));
            return new Reading<>(Text.of("one of {0}", names), text -> constant(type, text));
        }
        return null;
    }

    private static Boolean bool(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }

    /** Only the form that we write: the JDK also takes {@code 1-2-3-4-5}. */
    private static UUID uuid(String text) {
        UUID uuid = UUID.fromString(text);
        if (!uuid.toString().equals(text.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException(text);
        }
        return uuid;
    }

    private static Object constant(Class<?> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(c -> nameOf((Enum<?>) c).equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(text));
    }

    /** As the contract names it: by {@code toString}, which is the constant's own name unless the enum says otherwise. */
    private static String nameOf(Enum<?> constant) {
        return constant.toString();
    }

    private static @Nullable String nameInQuery(Annotation[] annotations) {
        for (Annotation annotation : annotations) {
            if (annotation instanceof QueryParam parameter) {
                return parameter.value();
            }
        }
        return null;
    }

    private static @Nullable String nameInPath(Annotation[] annotations) {
        for (Annotation annotation : annotations) {
            if (annotation instanceof PathParam parameter) {
                return parameter.value();
            }
        }
        return null;
    }

    private record Reading<T>(Text expected, Function<String, T> from) {}

    private record Converter<T>(Reading<T> reading, @Nullable String query, @Nullable String path)
            implements ParamConverter<T> {

        @Override
        public @Nullable T fromString(@Nullable String value) {
            if (value == null) {
                return null;
            }
            try {
                return reading.from().apply(value);
            } catch (IllegalArgumentException | DateTimeException e) {
                if (path != null) {
                    throw new NotFound(Text.of("thing with the {0}", path), value);
                }
                throw ProblemException.parameter(
                        query == null ? "?" : query, "This should be {0}.", reading.expected());
            }
        }

        @Override
        public String toString(T value) {
            return value.toString();
        }
    }
}
