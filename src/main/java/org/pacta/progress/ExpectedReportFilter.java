package org.pacta.progress;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.enums.Explode;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterStyle;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.Separator;
import org.jspecify.annotations.Nullable;
import org.pacta.commitment.CommitmentKind;
import org.pacta.commitment.ThemeRepository;

/** Which expected reports are wanted. */
public class ExpectedReportFilter {

    @Parameter(description = "States, with commas between them.", style = ParameterStyle.FORM, explode = Explode.FALSE)
    @QueryParam("state")
    @Separator(",")
    public @Nullable List<ExpectedReportState> state;

    @Parameter(description = "Slugs of parties.")
    @QueryParam("party")
    @Separator(",")
    public @Nullable List<String> party;

    @Parameter(description = "Ids of assignments, as in sco-cj-20-c01:kaz.")
    @QueryParam("assignment")
    @Separator(",")
    public @Nullable List<String> assignment;

    @Parameter(description = "Slugs of commitments.")
    @QueryParam("commitment")
    @Separator(",")
    public @Nullable List<String> commitment;

    @Parameter(description = "Slugs of statements.")
    @QueryParam("statement")
    @Separator(",")
    public @Nullable List<String> statement;

    @Parameter(description = "Slugs of meetings.")
    @QueryParam("meeting")
    @Separator(",")
    public @Nullable List<String> meeting;

    @Parameter(description = "Slugs of organizations.")
    @QueryParam("organization")
    @Separator(",")
    public @Nullable List<String> organization;

    @Parameter(description = "Slugs of meeting series.")
    @QueryParam("series")
    @Separator(",")
    public @Nullable List<String> series;

    @Parameter(description = "Slugs of themes; what is below them in the tree is included.")
    @QueryParam("theme")
    @Separator(",")
    public @Nullable List<String> theme;

    @Parameter(description = "Kinds of commitments.")
    @QueryParam("kind")
    @Separator(",")
    public @Nullable List<CommitmentKind> kind;

    @Parameter(description = "Years in which the assignments are due.")
    @QueryParam("yearDue")
    public @Nullable List<Integer> yearDue;

    @Parameter(description = "As it stood at the end of this day (UTC); today if none is given.")
    @QueryParam("asOf")
    public @Nullable LocalDate asOf;

    @Parameter(description = "As it was known at this instant; now if none is given.")
    @QueryParam("knownBy")
    public @Nullable Instant knownBy;

    @Parameter(description = "The first day of interest.")
    @QueryParam("dueFrom")
    public @Nullable LocalDate dueFrom;

    @Parameter(description = "The last day of interest; a year after the day that is meant if none is given.")
    @QueryParam("dueTo")
    public @Nullable LocalDate dueTo;

    boolean takes(ExpectedReport expected) {
        return (state == null || state.isEmpty() || state.contains(expected.state()))
                && (dueFrom == null || !expected.dueOn().isBefore(dueFrom));
    }

    /** What the assignments have to fulfil, in HQL over a (assignment), k (commitment) and s (statement). */
    String where() {
        return " where 1 = 1"
                + conditions().keySet().stream()
                        .map(condition -> " and " + condition)
                        .collect(Collectors.joining());
    }

    /** The values of the parameters in there. */
    Map<String, Collection<?>> parameters() {
        Map<String, Collection<?>> parameters = new HashMap<>();
        conditions().values().forEach(parameters::putAll);
        return parameters;
    }

    private Map<String, Map<String, Collection<?>>> conditions() {
        Map<String, Map<String, Collection<?>>> conditions = new LinkedHashMap<>();
        add(conditions, "a.party in (:party)", "party", party);
        add(conditions, "a.id in (:assignment)", "assignment", assignment);
        add(conditions, "a.commitment in (:commitment)", "commitment", commitment);
        add(conditions, "k.statement in (:statement)", "statement", statement);
        add(conditions, "s.meeting in (:meeting)", "meeting", meeting);
        add(conditions, "s.organization in (:organization)", "organization", organization);
        add(conditions, "s.meeting in (select q.slug from Meeting q where q.series in (:series))", "series", series);
        add(
                conditions,
                "a.commitment in (select c.slug from Commitment c join c.themes t where t.theme in "
                        + ThemeRepository.SUBTREES.replace(":?", ":theme") + ")",
                "theme",
                theme);
        add(conditions, "k.kind in (:kind)", "kind", kind);
        add(conditions, "extract(year from coalesce(a.dueOn, k.dueOn)) in (:yearDue)", "yearDue", yearDue);
        return conditions;
    }

    private static void add(
            Map<String, Map<String, Collection<?>>> conditions,
            String condition,
            String name,
            @Nullable Collection<?> values) {
        if (values != null && !values.isEmpty()) {
            conditions.put(condition, Map.of(name, values));
        }
    }
}
