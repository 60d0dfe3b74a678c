package org.pacta.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pacta.http.Importable;

/** All nouns that can be imported. */
@ApplicationScoped
public class Importables {

    private final Map<String, Importable<?, ?, ?>> byNoun = new TreeMap<>();

    @Inject
    Importables(@Any Instance<Importable<?, ?, ?>> all) {
        all.forEach(importable -> byNoun.put(importable.noun(), importable));
    }

    public Set<String> nouns() {
        return byNoun.keySet();
    }

    @Nullable
    Importable<?, ?, ?> named(String noun) {
        return byNoun.get(noun);
    }
}
