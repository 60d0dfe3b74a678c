package org.pacta.imports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.pacta.access.Sight;
import org.pacta.http.Importable;
import org.pacta.http.ImportedRow;
import org.pacta.http.JsonBody;
import org.pacta.http.ProblemException;
import org.pacta.http.Refused;
import org.pacta.http.TableReader;
import org.pacta.model.Bulk;
import org.pacta.model.Fault;
import org.pacta.model.Invalid;

/**
 * The rows of one file, in the one transaction in which they all become true or none does.
 *
 * <p>They are carried out a portion at a time. Where a portion fails, the database goes back to its beginning, and its rows
 * are tried one by one, so that each that is wrong is named, and none leaves anything behind that the next would meet. The
 * transaction is lost by then, as the services' interceptor marks it; what goes on is the search for further faults.
 *
 * <p>A row whose parent is not there yet is put aside until the others are done: the file may have it further down.
 */
final class ImportRun<K, E, Q extends Record> {

    private static final int PORTION = 200;
    private static final int MOST_ASIDE = 100_000;

    private final Importable<K, E, Q> noun;
    private final RowImport<K, E, Q> rows;
    private final Session session;
    private final Sight sight;
    private final Bulk bulk;
    private final Progress progress;
    private final FaultLog faults;
    private final Map<K, Long> lines = new HashMap<>();
    private List<Keyed<K>> aside = new ArrayList<>();

    ImportRun(
            Importable<K, E, Q> noun,
            JsonBody json,
            Session session,
            Sight sight,
            Bulk bulk,
            Progress progress,
            FaultLog faults) {
        this.noun = noun;
        this.rows = new RowImport<>(noun, json);
        this.session = session;
        this.sight = sight;
        this.bulk = bulk;
        this.progress = progress;
        this.faults = faults;
    }

    private record Keyed<K>(K key, ImportedRow row) {}

    /** What came of some rows. */
    private static final class Results<K> {
        private final List<Outcome> outcomes = new ArrayList<>();
        private final List<Runnable> faults = new ArrayList<>();
        private final List<Keyed<K>> aside = new ArrayList<>();
        private final Set<String> ignored = new HashSet<>();
    }

    void carryOut(TableReader table) {
        bulk.run(() -> carryOutAll(table));
    }

    private void carryOutAll(TableReader table) {
        noun.begin();
        List<Keyed<K>> portion = new ArrayList<>();
        while (table.hasNext()) {
            progress.check();
            Keyed<K> keyed = keyed(table.next());
            if (keyed != null) {
                portion.add(keyed);
            }
            if (portion.size() == PORTION) {
                carryOut(portion, aside.size() > MOST_ASIDE);
                portion = new ArrayList<>();
            }
        }
        carryOut(portion, false);
        int before = Integer.MAX_VALUE;
        while (!aside.isEmpty()) {
            List<Keyed<K>> again = aside;
            // Those whose parent does not come are told that there is none.
            boolean last = again.size() == before;
            before = again.size();
            aside = new ArrayList<>();
            for (int from = 0; from < again.size(); from += PORTION) {
                carryOut(again.subList(from, Math.min(from + PORTION, again.size())), last);
            }
        }
    }

    /** Null if it does not say what it is about. */
    private @Nullable Keyed<K> keyed(TableReader.Row read) {
        ImportedRow row = ImportedRow.of(read);
        if (read.faults().stream().anyMatch(fault -> fault.column() == null)) {
            faults.ofRow(row, List.of());
            return null;
        }
        try {
            K key = noun.key(row);
            // Nothing else is about what has just been given its id.
            Long earlier = row.hasNewId(key) ? null : lines.putIfAbsent(key, row.line());
            if (earlier == null) {
                return new Keyed<>(key, row);
            }
            faults.ofRow(row, List.of(Fault.of("", "Line {0} is about the same already.", earlier)));
        } catch (Invalid e) {
            faults.ofRow(row, e.faults());
        }
        return null;
    }

    private void carryOut(List<Keyed<K>> portion, boolean evenWithoutParent) {
        if (portion.isEmpty()) {
            return;
        }
        Results<K> results = new Results<>();
        Results<K> together = results;
        Optional<List<Fault>> refused = attempt(() -> bulk.portion(() -> {
            sight.next();
            noun.lock(portion.stream().map(Keyed::row).toList());
            lookUp(portion);
            portion.forEach(row -> carryOut(row, together, evenWithoutParent));
        }));
        if (refused.isPresent()) {
            results = new Results<>();
            for (Keyed<K> row : portion) {
                progress.check();
                Results<K> one = new Results<>();
                Optional<List<Fault>> wrong = attempt(() -> carryOut(row, one, evenWithoutParent));
                if (wrong.isPresent()) {
                    results.faults.add(() -> faults.ofRow(row.row(), wrong.get()));
                } else {
                    results.outcomes.addAll(one.outcomes);
                    results.faults.addAll(one.faults);
                    results.aside.addAll(one.aside);
                    results.ignored.addAll(one.ignored);
                }
            }
        }
        results.outcomes.forEach(progress::done);
        results.faults.forEach(Runnable::run);
        progress.ignore(results.ignored);
        aside.addAll(results.aside);
        faults.write();
    }

    /** Carries some rows out; where that fails it is as if it had not been tried, and the faults are given. */
    private Optional<List<Fault>> attempt(Runnable some) {
        int deeds = bulk.deeds();
        sql("savepoint portion");
        try {
            some.run();
            session.flush();
        } catch (RuntimeException e) {
            Optional<List<Fault>> wrong = Refused.faults(e);
            if (wrong.isEmpty()) {
                throw e;
            }
            session.clear();
            sql("rollback to savepoint portion");
            sql("release savepoint portion");
            bulk.undone(deeds);
            return wrong;
        }
        session.clear();
        sql("release savepoint portion");
        return Optional.empty();
    }

    private void carryOut(Keyed<K> keyed, Results<K> results, boolean evenWithoutParent) {
        progress.check();
        K parent = noun.after(keyed.row());
        if (parent != null
                && !evenWithoutParent
                && sight.find(noun.lookedUpAs(), parent).isEmpty()) {
            results.aside.add(keyed);
            return;
        }
        RowImport.Step step;
        try {
            @Nullable Object there = sight.find(noun.lookedUpAs(), keyed.key()).orElse(null);
            step = rows.prepare(
                    keyed.key(),
                    keyed.row(),
                    noun.entity().isInstance(there) ? noun.entity().cast(there) : null);
        } catch (Invalid e) {
            results.faults.add(() -> faults.ofRow(keyed.row(), e.faults()));
            return;
        } catch (ProblemException e) {
            results.faults.add(() -> faults.ofRow(keyed.row(), Refused.faults(e).orElseGet(List::of)));
            return;
        }
        if (keyed.row().read().faults().isEmpty()) {
            take(step, keyed, results);
        } else {
            results.faults.add(() -> faults.ofRow(keyed.row(), List.of()));
        }
    }

    /** A refusal before anything was written of something new leaves nothing to be undone. */
    private void take(RowImport.Step step, Keyed<K> keyed, Results<K> results) {
        int deeds = bulk.deeds();
        try {
            results.outcomes.add(step.take(results.ignored));
        } catch (RuntimeException e) {
            Optional<List<Fault>> wrong = Refused.faults(e);
            if (wrong.isEmpty() || !step.creates() || !bulk.isInPortion() || bulk.deeds() > deeds) {
                throw e;
            }
            results.faults.add(() -> faults.ofRow(keyed.row(), wrong.get()));
        }
    }

    /** What the rows are about and refer to, in a few queries. */
    private void lookUp(List<Keyed<K>> some) {
        lookUp(noun.lookedUpAs(), some.stream().map(Keyed::key).toList());
        noun.references().forEach((column, entity) -> {
            Set<String> referred = new LinkedHashSet<>();
            for (Keyed<K> keyed : some) {
                try {
                    String key = keyed.row().textOrNull(column);
                    if (key != null) {
                        referred.add(key);
                    }
                } catch (Invalid e) {
                    // Told when the row is read as a whole.
                }
            }
            lookUp(entity, referred);
        });
    }

    private void lookUp(Class<?> entity, Collection<?> keys) {
        if (keys.isEmpty()) {
            return;
        }
        List<Object> asked = List.copyOf(keys);
        List<?> found = session.findMultiple(entity, asked);
        // What is not for whoever has left the file is not there.
        Set<Object> seen = sight.among(entity, asked);
        List<Object> absent = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            if (found.get(i) == null || !seen.contains(asked.get(i))) {
                absent.add(asked.get(i));
            }
        }
        bulk.absent(entity, absent);
    }

    private void sql(String statement) {
        session.doWork(connection -> {
            try (var jdbc = connection.createStatement()) {
                jdbc.execute(statement);
            }
        });
    }
}
