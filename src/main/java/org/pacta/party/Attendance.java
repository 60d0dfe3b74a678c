package org.pacta.party;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pacta.model.RuleBroken;
import org.pacta.model.Text;

/**
 * When parties were in organizations, in whatever standing. The one place that knows what it is to have left: by a day on
 * which none of the memberships that had begun by then is in force. Who never was in has not left.
 */
public final class Attendance {

    private final Map<List<String>, List<Period>> periods = new HashMap<>();

    /** From a day to a day, both of them days on which it was there. */
    private record Period(LocalDate from, @Nullable LocalDate to) {}

    void add(String organization, String party, LocalDate from, @Nullable LocalDate to) {
        periods.computeIfAbsent(List.of(organization, party), key -> new ArrayList<>())
                .add(new Period(from, to));
    }

    /** Its last day there, if it had left by the day; empty if it is there, or never was. */
    public Optional<LocalDate> left(String organization, String party, LocalDate day) {
        LocalDate last = null;
        for (Period period : periods.getOrDefault(List.of(organization, party), List.of())) {
            if (period.from.isAfter(day)) {
                continue;
            }
            if (period.to == null || !period.to.isBefore(day)) {
                return Optional.empty();
            }
            last = last == null || period.to.isAfter(last) ? period.to : last;
        }
        return Optional.ofNullable(last);
    }

    /**
     * @param what the rule, to follow the words "The party left the organization"
     * @throws RuleBroken that names the organization and the last day, if the party had left by the day
     */
    public void refuseIfLeft(String organization, String party, LocalDate day, Text what) {
        left(organization, party, day).ifPresent(last -> {
            throw new RuleBroken("'{0}' left '{1}', its last day there was {2}; {3}", party, organization, last, what);
        });
    }
}
