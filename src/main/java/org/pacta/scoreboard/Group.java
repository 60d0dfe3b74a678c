package org.pacta.scoreboard;

import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.Explode;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterStyle;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.Separator;
import org.jspecify.annotations.Nullable;
import org.pacta.http.ProblemException;

/** One group of a roll-up, as the links of its rows name it. */
public class Group extends Breakdown {

    /** Stands for no value; no slug, kind or year is written so. */
    private static final String NONE = "-";

    @Parameter(
            description =
                    "Only the assignments of one group of the roll-up: a value for each dimension of groupBy, in that order,"
                            + " with commas between; a hyphen where they have none.",
            style = ParameterStyle.FORM,
            explode = Explode.FALSE)
    @QueryParam("group")
    @Separator(",")
    public @Nullable List<String> group;

    /** The value of each dimension in order, null where there is none; empty if all groups are meant. */
    public Map<Dimension, @Nullable String> values() {
        List<Dimension> dimensions = groups();
        List<String> named = group == null ? List.of() : group;
        if (named.size() != dimensions.size()) {
            throw ProblemException.parameter(
                    "group", "A value has to be given for each dimension of groupBy, and there are none without it.");
        }
        Map<Dimension, @Nullable String> values = new LinkedHashMap<>();
        for (int i = 0; i < named.size(); i++) {
            values.put(dimensions.get(i), named.get(i).equals(NONE) ? null : named.get(i));
        }
        return values;
    }

    /** How the values of a group are written. */
    static List<String> written(List<@Nullable String> values) {
        List<String> written = new ArrayList<>();
        for (@Nullable String value : values) {
            written.add(value == null ? NONE : value);
        }
        return written;
    }
}
