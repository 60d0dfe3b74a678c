package org.pacta.progress;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.Explode;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterStyle;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.Separator;
import org.jspecify.annotations.Nullable;

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

    @Parameter(description = "The first day of interest.")
    @QueryParam("dueFrom")
    public @Nullable LocalDate dueFrom;

    @Parameter(description = "The last day of interest; a year from today if none is given.")
    @QueryParam("dueTo")
    public @Nullable LocalDate dueTo;

    boolean takes(ExpectedReport expected) {
        return (state == null || state.isEmpty() || state.contains(expected.state()))
                && (dueFrom == null || !expected.dueOn().isBefore(dueFrom));
    }

    /** What the assignments have to fulfil, in HQL over a (assignment), k (commitment) and s (statement). */
    Map<String, Collection<String>> conditions() {
        Map<String, Collection<String>> conditions = new LinkedHashMap<>();
        add(conditions, "a.party", party);
        add(conditions, "a.id", assignment);
        add(conditions, "a.commitment", commitment);
        add(conditions, "k.statement", statement);
        add(conditions, "s.meeting", meeting);
        add(conditions, "s.organization", organization);
        return conditions;
    }

    private static void add(
            Map<String, Collection<String>> conditions, String expression, @Nullable List<String> values) {
        if (values != null && !values.isEmpty()) {
            conditions.put(expression, new ArrayList<>(values));
        }
    }
}
