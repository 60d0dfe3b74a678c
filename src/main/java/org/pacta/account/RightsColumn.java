package org.pacta.account;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pacta.access.Right;
import org.pacta.access.Role;
import org.pacta.access.Scope;

/** Rights in a column, a line each: {@code focal-point party:kaz}. */
@Converter
public class RightsColumn implements AttributeConverter<@Nullable Set<Right>, @Nullable String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable Set<Right> rights) {
        return rights == null
                ? null
                : new TreeSet<>(rights)
                        .stream()
                                .map(right -> right.role() + " " + right.scope())
                                .collect(Collectors.joining("\n"));
    }

    @Override
    public @Nullable Set<Right> convertToEntityAttribute(@Nullable String column) {
        return column == null
                ? null
                : Arrays.stream(column.split("\n"))
                        .map(line -> line.split(" ", 2))
                        .map(parts -> new Right(Role.called(parts[0]).orElseThrow(), Scope.of(parts[1])))
                        .collect(Collectors.toUnmodifiableSet());
    }
}
