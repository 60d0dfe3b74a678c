package org.pacta.provider;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.pacta.access.Right;
import org.pacta.access.Role;
import org.pacta.access.Scope;

/**
 * Which groups of the provider are which grants here, as the operator has said. Without a rule none is.
 *
 * <p>{@code SCO registry=secretariat:organization:sco} names a group and the grant of its members. {@code *} says that a
 * group which is called like a grant, {@code focal-point:party:kaz}, is that grant; but nobody becomes an admin by what a
 * group is called, that takes a rule which names the group.
 */
public final class GrantRules {

    private static final String AS_CALLED = "*";

    private final boolean asCalled;
    private final Map<String, Set<Right>> named;

    private GrantRules(boolean asCalled, Map<String, Set<Right>> named) {
        this.asCalled = asCalled;
        this.named = named;
    }

    /** @throws IllegalArgumentException if one of them is none, with that one as its message */
    public static GrantRules of(List<String> rules) {
        boolean asCalled = false;
        Map<String, Set<Right>> named = new HashMap<>();
        for (String text : rules) {
            String rule = text.strip();
            int middle = rule.lastIndexOf('=');
            if (rule.equals(AS_CALLED)) {
                asCalled = true;
            } else if (middle > 0) {
                Right right =
                        right(rule.substring(middle + 1).strip()).orElseThrow(() -> new IllegalArgumentException(rule));
                named.computeIfAbsent(rule.substring(0, middle).strip(), group -> new HashSet<>())
                        .add(right);
            } else {
                throw new IllegalArgumentException(rule);
            }
        }
        return new GrantRules(asCalled, named);
    }

    /** What the members of these groups may do. Groups that no rule is about mean nothing here. */
    Set<Right> rights(Collection<String> groups) {
        Set<Right> rights = new TreeSet<>();
        for (String group : groups) {
            rights.addAll(named.getOrDefault(group, Set.of()));
            if (asCalled) {
                right(group).filter(right -> right.role() != Role.ADMIN).ifPresent(rights::add);
            }
        }
        return rights;
    }

    /** As in {@code focal-point:party:kaz}. */
    private static Optional<Right> right(String text) {
        int middle = text.indexOf(':');
        if (middle < 0) {
            return Optional.empty();
        }
        try {
            Scope scope = Scope.of(text.substring(middle + 1));
            return Role.called(text.substring(0, middle))
                    .filter(role -> role.isFor(scope))
                    .map(role -> new Right(role, scope));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
