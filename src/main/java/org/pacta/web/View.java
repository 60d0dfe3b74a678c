package org.pacta.web;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pacta.commitment.CommitmentKind;
import org.pacta.http.Address;
import org.pacta.http.Language;
import org.pacta.progress.Track;
import org.pacta.scoreboard.Dimension;
import org.pacta.scoreboard.ScoreboardFilter;

/**
 * What a page shows: which assignments, on which day, as known when, on which track, in which language. All of it is in the
 * address, so that a page can be sent to somebody else, and every link of a page says the same of the next one.
 */
public class View extends ScoreboardFilter {

    private static final String AS_OF = "asOf";
    private static final String KNOWN_BY = "knownBy";
    private static final String TRACK = "track";

    static final String FILTER = "filter";
    static final String OPEN = "open";

    @QueryParam(TRACK)
    @DefaultValue("reported")
    public Track track = Track.REPORTED;

    /** If the address says so; otherwise it is the reader's. */
    @QueryParam(Language.PARAMETER)
    public @Nullable String lang;

    /** Whether the filters are laid out to be chosen from; no other page is told. */
    @QueryParam(FILTER)
    public @Nullable String filter;

    /** What the page is asked besides; links to the page itself say it, links to others do not. */
    private final Map<String, Object> besides = new LinkedHashMap<>();

    void also(String name, @Nullable Object value) {
        put(besides, name, value);
    }

    /** The same, but on this day, as known at this instant; of the page itself it says no more than that. */
    View at(LocalDate day, Instant instant) {
        View view = copy();
        view.asOf = day;
        view.knownBy = instant;
        return view;
    }

    View copy() {
        View view = new View();
        view.organization = organization;
        view.series = series;
        view.meeting = meeting;
        view.statement = statement;
        view.commitment = commitment;
        view.party = party;
        view.theme = theme;
        view.kind = kind;
        view.yearDue = yearDue;
        view.asOf = asOf;
        view.knownBy = knownBy;
        view.track = track;
        view.lang = lang;
        return view;
    }

    /** The same, but for one filter. */
    View with(Dimension dimension, List<String> values) {
        View view = copy();
        view.filter = filter;
        view.besides.putAll(besides);
        view.narrow(dimension, values);
        return view;
    }

    /** Forgets the filters by anything else. */
    void onlyBy(List<Dimension> dimensions) {
        for (Dimension dimension : Dimension.values()) {
            if (!dimensions.contains(dimension)) {
                narrow(dimension, List.of());
            }
        }
    }

    /** Shows only what has one of the values; all if there are none. */
    void narrow(Dimension dimension, List<String> values) {
        switch (dimension) {
            case THEME -> theme = values;
            case PARTY -> party = values;
            case COMMITMENT -> commitment = values;
            case STATEMENT -> statement = values;
            case MEETING -> meeting = values;
            case SERIES -> series = values;
            case ORGANIZATION -> organization = values;
            case KIND -> kind = values.stream().map(CommitmentKind::valueOf).toList();
            case YEAR_DUE -> yearDue = values.stream().map(Integer::valueOf).toList();
        }
    }

    /** The values of a filter, as the address has them. */
    List<String> values(Dimension dimension) {
        return filters().get(dimension.toString()) instanceof List<?> values
                ? values.stream().map(Object::toString).toList()
                : List.of();
    }

    /** The page itself. */
    String itself() {
        return written("", own());
    }

    /** The page itself, with something else besides. */
    String itself(String name, @Nullable Object value) {
        Map<String, Object> parameters = own();
        if (value == null) {
            parameters.remove(name);
        } else {
            parameters.put(name, value);
        }
        return written("", parameters);
    }

    /** The page itself as it is now, and as is known now. */
    String today() {
        Map<String, Object> parameters = own();
        parameters.remove(AS_OF);
        parameters.remove(KNOWN_BY);
        return written("", parameters);
    }

    /** What a form of the page has to send along, but for what its fields say. */
    List<Controls.Hidden> hidden(String... fields) {
        Map<String, Object> parameters = own();
        List.of(fields).forEach(parameters::remove);
        return parameters.entrySet().stream()
                .flatMap(parameter -> (parameter.getValue() instanceof List<?> values
                                ? values
                                : List.of(parameter.getValue()))
                        .stream().map(value -> new Controls.Hidden(parameter.getKey(), value.toString())))
                .toList();
    }

    private Map<String, Object> own() {
        Map<String, Object> parameters = parameters();
        parameters.putAll(besides);
        return parameters;
    }

    /** Links of pages are relative: whoever reads them is here already. */
    @Override
    protected Address address(String path) {
        return Address.of(null, path);
    }

    /** Another page about the same. */
    public String to(String path) {
        return written(path, parameters());
    }

    /** Another page about the same, but for one thing. */
    public String to(String path, String name, Object value) {
        Map<String, Object> parameters = parameters();
        parameters.put(name, value);
        return written(path, parameters);
    }

    /** The same by the interface; more can be hung on to it. */
    public Address api(String path) {
        Map<String, Object> parameters = parameters();
        parameters.remove(Language.PARAMETER);
        return address(path, parameters);
    }

    /** How it came about, by the interface, which calls the day the last one. */
    public Address trend() {
        return new Address(api("/api/scoreboard/trend").text().replace(AS_OF + "=", "to=")).with("by", "quarter");
    }

    /** The page about the assignments behind a figure, as the interface links to them. */
    public String behind(String link) {
        String page = link.replaceFirst("^/api/scoreboard/assignments", Pages.ASSIGNMENTS);
        return lang == null ? page : page + "&" + Language.PARAMETER + "=" + lang;
    }

    /** All that can be seen, in the order of the pages. */
    public List<Level> levels() {
        return List.of(Level.values());
    }

    public Track reported() {
        return Track.REPORTED;
    }

    public Track assessed() {
        return Track.ASSESSED;
    }

    /** The filters that the address has, each with the address without it. */
    List<Chip> chips() {
        return filters().entrySet().stream()
                .filter(filter -> filter.getValue() instanceof List<?> values && !values.isEmpty())
                .flatMap(filter -> ((List<?>) filter.getValue())
                        .stream()
                                .map(value ->
                                        new Chip(filter.getKey(), value.toString(), without(filter.getKey(), value))))
                .toList();
    }

    /** @param without the query of the address without it */
    record Chip(String name, String value, String without) {}

    private String without(String name, Object value) {
        Map<String, Object> parameters = own();
        List<?> left = Objects.requireNonNull((List<?>) parameters.get(name)).stream()
                .filter(other -> !other.equals(value))
                .toList();
        parameters.put(name, left);
        return written("", parameters);
    }

    private Map<String, Object> filters() {
        Map<String, Object> filters = new LinkedHashMap<>();
        put(filters, "organization", organization);
        put(filters, "series", series);
        put(filters, "meeting", meeting);
        put(filters, "statement", statement);
        put(filters, "commitment", commitment);
        put(filters, "party", party);
        put(filters, "theme", theme);
        put(filters, "kind", kind);
        put(filters, "yearDue", yearDue);
        return filters;
    }

    private Map<String, Object> parameters() {
        Map<String, Object> parameters = filters();
        put(parameters, AS_OF, asOf);
        put(parameters, KNOWN_BY, knownBy);
        put(parameters, TRACK, track == Track.REPORTED ? null : track);
        put(parameters, Language.PARAMETER, lang);
        return parameters;
    }

    private static void put(Map<String, Object> parameters, String name, @Nullable Object value) {
        if (value != null) {
            parameters.put(name, value);
        }
    }

    /** Of no path, it is the page itself: then a question mark alone is the page without any. */
    private static String written(String path, Map<String, Object> parameters) {
        String text = address(path, parameters).text();
        return text.isEmpty() ? "?" : text;
    }

    private static Address address(String path, Map<String, Object> parameters) {
        Address address = Address.of(null, path);
        for (Map.Entry<String, Object> parameter : parameters.entrySet()) {
            address = with(address, parameter.getKey(), parameter.getValue());
        }
        return address;
    }

    private static Address with(Address address, String name, Object value) {
        return value instanceof List<?> several ? address.withAnyOf(name, several) : address.with(name, value);
    }
}
