package org.pacta.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pacta.http.Importable;
import org.pacta.http.ImportedRow;
import org.pacta.http.JsonBody;
import org.pacta.http.ProblemException;
import org.pacta.model.Faults;
import org.pacta.model.Invalid;

/**
 * What a row comes to: something new, a change of what is there, or nothing where it says what is there already. A row that
 * was exported and not touched since so changes nothing, whatever the rules have become meanwhile.
 *
 * <p>Of the properties that only the service sets, the version says what the row was made from: if another one is there, a
 * row that would change something is refused, as it would take back what somebody else has done since. A row without a
 * version is meant regardless. Time stamps never count, nor does what was answered along with a thing. Another one, such as
 * a status, is a fault in a row about something that is there and does not have it; in a row about something new it is
 * passed over, and the job says so.
 */
final class RowImport<K, E, Q extends Record> {

    private static final String VERSION = "version";
    private static final Set<String> BOOKKEEPING = Set.of(VERSION, "createdAt", "updatedAt", "expanded");

    private final Importable<K, E, Q> noun;
    private final JsonBody json;
    private final Set<String> writable;
    private final Set<String> shown;
    private final Set<String> known;

    RowImport(Importable<K, E, Q> noun, JsonBody json) {
        this.noun = noun;
        this.json = json;
        this.writable = components(noun.request());
        this.shown = components(noun.response());
        this.known = new TreeSet<>(writable);
        this.known.addAll(shown);
    }

    /** What is to be done for a row, when it has been found right as far as can be seen without doing it. */
    interface Step {

        /** @param ignored takes the columns that were passed over */
        Outcome take(Set<String> ignored);

        /** Whether it is about something new, and so leaves nothing half done where it is refused. */
        default boolean creates() {
            return false;
        }
    }

    private interface Creation extends Step {
        @Override
        default boolean creates() {
            return true;
        }
    }

    /**
     * @param there what the row is about; null if it is not there yet
     * @throws Invalid or {@link ProblemException} with all that is wrong with the row in itself
     */
    Step prepare(K key, ImportedRow row, @Nullable E there) {
        Faults unknown = new Faults();
        row.values().fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                unknown.add("/" + name, "This column is not known. Known: {0}.", String.join(", ", known));
            }
        });
        unknown.throwIfAny();
        return there == null ? creation(key, row) : change(row, there);
    }

    private Step creation(K key, ImportedRow row) {
        Faults leftOut = new Faults();
        row.read()
                .leftOut()
                .forEach(
                        column -> leftOut.add(
                                column.pointer(),
                                "The text is longer than a cell of a workbook can hold, and so is not in it. Take CSV or NDJSON."));
        leftOut.throwIfAny();
        Q request = bind(row.values().deepCopy());
        return (Creation) ignored -> {
            E created = noun.create(key, request, row);
            List<String> others = shownOnly(row.values()).stream()
                    .filter(name -> !isNothing(row.values().get(name)))
                    .toList();
            if (!others.isEmpty()) {
                ObjectNode shown = json.tree(noun.shown(created));
                others.stream()
                        .filter(name -> !isSame(row.values().get(name), shown.get(name)))
                        .forEach(ignored::add);
            }
            return Outcome.CREATED;
        };
    }

    private Step change(ImportedRow row, E there) {
        ObjectNode before = json.tree(noun.shown(there));
        ObjectNode wanted = row.over(before);
        List<String> different = new ArrayList<>();
        wanted.fieldNames().forEachRemaining(name -> {
            if (!BOOKKEEPING.contains(name) && !isSame(wanted.get(name), before.get(name))) {
                different.add(name);
            }
        });
        if (different.isEmpty()) {
            return ignored -> Outcome.UNCHANGED;
        }
        Set<String> set = shownOnly(wanted).stream().filter(different::contains).collect(Collectors.toSet());
        different.removeAll(set);
        ObjectNode said = json.tree(noun.said(there));
        Q now = bindOrNull(said.deepCopy());
        different.forEach(name -> said.set(name, wanted.get(name)));
        Q request = bind(said);
        boolean changes = !request.equals(now);
        if (!changes) {
            refuse(set, wanted, before);
        }
        return ignored -> {
            if (!changes) {
                return Outcome.UNCHANGED;
            }
            ObjectNode after = json.tree(noun.shown(noun.change(there, request)));
            refuse(set, wanted, after);
            boolean same = isSame(after, before) && shown.containsAll(different);
            if (same) {
                return Outcome.UNCHANGED;
            }
            requireVersion(row, before);
            return Outcome.UPDATED;
        };
    }

    private static void requireVersion(ImportedRow row, ObjectNode there) {
        JsonNode said = row.values().path(VERSION);
        if (!isNothing(said) && !isSame(said, there.get(VERSION))) {
            throw new Faults()
                    .add(
                            "/" + VERSION,
                            "It was changed since it was exported: here it has version {0}. Export it again; or leave the cell or"
                                    + " the column out, and what the row says is done regardless.",
                            there.path(VERSION))
                    .invalid();
        }
    }

    private static void refuse(Set<String> set, ObjectNode wanted, ObjectNode shown) {
        Faults faults = new Faults();
        set.stream()
                .filter(name -> !isSame(wanted.get(name), shown.get(name)))
                .sorted()
                .forEach(name -> faults.add(
                        "/" + name,
                        "An import does not set this; here it is {0}. Leave the cell or the column out, and take the step"
                                + " that changes it.",
                        shown.path(name)));
        faults.throwIfAny();
    }

    /** Of the properties, those that only the service sets and that count. */
    private List<String> shownOnly(ObjectNode row) {
        List<String> names = new ArrayList<>();
        row.fieldNames().forEachRemaining(name -> {
            if (!writable.contains(name) && !BOOKKEEPING.contains(name)) {
                names.add(name);
            }
        });
        return names;
    }

    private Q bind(ObjectNode said) {
        said.retain(writable);
        withoutNothing(said);
        return json.bind(said, noun.request());
    }

    /** Null where what is there would not be accepted today. */
    private @Nullable Q bindOrNull(ObjectNode said) {
        try {
            return bind(said);
        } catch (Invalid | ProblemException e) {
            return null;
        }
    }

    /** A row says of everything whether it is there; a request leaves out what is not. */
    private static void withoutNothing(ObjectNode object) {
        object.properties().removeIf(property -> property.getValue().isNull());
        object.forEach(value -> {
            if (value instanceof ObjectNode within) {
                withoutNothing(within);
            }
        });
    }

    private static boolean isNothing(@Nullable JsonNode value) {
        return value == null
                || value.isMissingNode()
                || value.isNull()
                || value.isContainerNode() && value.isEmpty()
                || value instanceof ObjectNode object && allNothing(object);
    }

    private static boolean allNothing(ObjectNode object) {
        for (JsonNode value : object) {
            if (!isNothing(value)) {
                return false;
            }
        }
        return true;
    }

    /** Whether they say the same: nothing is nothing however it is written, and 1.0 is 1. */
    static boolean isSame(@Nullable JsonNode one, @Nullable JsonNode other) {
        if (one == null || other == null || isNothing(one) || isNothing(other)) {
            return isNothing(one) && isNothing(other);
        }
        if (one.isNumber() && other.isNumber()) {
            return one.decimalValue().compareTo(other.decimalValue()) == 0;
        }
        if (one instanceof ArrayNode && other instanceof ArrayNode && one.size() == other.size()) {
            for (int i = 0; i < one.size(); i++) {
                if (!isSame(one.get(i), other.get(i))) {
                    return false;
                }
            }
            return true;
        }
        if (one instanceof ObjectNode && other instanceof ObjectNode) {
            Set<String> names = new HashSet<>();
            one.fieldNames().forEachRemaining(names::add);
            other.fieldNames().forEachRemaining(names::add);
            return names.stream().allMatch(name -> isSame(one.get(name), other.get(name)));
        }
        return one.equals(other);
    }

    private static Set<String> components(Class<? extends Record> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toSet());
    }
}
