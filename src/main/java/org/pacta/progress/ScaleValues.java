package org.pacta.progress;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pacta.model.Faults;
import org.pacta.model.Text;

/**
 * What a version of a scale is made of.
 *
 * @param values in their order
 * @param replacements of values of the version before, and of those that that one replaced
 */
record ScaleValues(List<ScaleValue> values, Set<ScaleReplacement> replacements) {

    /**
     * Raw values that are there twice, and replacements of what is not there or was replaced already, are faults.
     *
     * @param previous the version before, if there is one
     */
    static ScaleValues read(List<ScaleValueRequest> requests, @Nullable ScaleVersion previous) {
        Faults faults = new Faults();
        Set<String> seen = new HashSet<>();
        Set<String> replaced = new HashSet<>();
        Set<ScaleReplacement> replacements = new LinkedHashSet<>();
        for (int i = 0; i < requests.size(); i++) {
            String raw = requests.get(i).raw();
            faults.when(!seen.add(raw), "/values/" + i + "/raw", "The value '{0}' is there already.", raw);
            List<String> replaces = Objects.requireNonNullElse(requests.get(i).replaces(), List.of());
            for (int j = 0; j < replaces.size(); j++) {
                String earlier = replaces.get(j);
                Text refusal = refusal(earlier, previous, replaced);
                if (refusal != null) {
                    faults.add("/values/" + i + "/replaces/" + j, refusal);
                } else if (previous != null) {
                    replacements.addAll(previous.replaced(earlier, raw));
                }
            }
        }
        faults.throwIfAny();
        return new ScaleValues(
                requests.stream()
                        .map(request ->
                                new ScaleValue(request.raw(), request.label(), request.status(), request.score()))
                        .toList(),
                replacements);
    }

    private static @Nullable Text refusal(String earlier, @Nullable ScaleVersion previous, Set<String> replaced) {
        if (previous == null) {
            return Text.of("There is no version before this one whose values it could replace.");
        }
        if (previous.value(earlier).isEmpty()) {
            return Text.of("The version before, {0}, has no value '{1}'.", previous.number(), earlier);
        }
        return replaced.add(earlier) ? null : Text.of("The value '{0}' is replaced already.", earlier);
    }
}
