package org.pacta.scoreboard.law;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All that is recorded of one organization, in the order in which it is recorded.
 *
 * @param organization slug of the organization; all that is its own begins with it. The parties are shared
 * @param beginning when its themes are made; the meeting and the statements are older
 * @param events each at an instant of its own, the earliest first
 */
public record History(String organization, Instant beginning, List<Event> events) {

    /** Parties that may become members of the organization; some never do. */
    static final List<String> PARTIES = List.of("pa", "pb", "pc", "pd");

    /** The statement s1 is adopted at a meeting, s2 without one. */
    static final List<String> STATEMENTS = List.of("s1", "s2");

    /**
     * A fact, and the instant at which it was recorded.
     *
     * @param at in microseconds
     */
    public record Event(Instant at, Fact fact) {

        LocalDate day() {
            return LocalDate.ofInstant(at, ZoneOffset.UTC);
        }

        @Override
        public String toString() {
            return at + "  " + fact;
        }
    }

    /** The statements are adopted some days before anything happens. */
    static LocalDate adoptedOn(String statement, Instant beginning) {
        return LocalDate.ofInstant(beginning, ZoneOffset.UTC).minusDays(statement.equals("s1") ? 20 : 10);
    }

    LocalDate adoptedOn(String statement) {
        return adoptedOn(statement, beginning);
    }

    /** The instant after which nothing happened. */
    public Instant end() {
        return events.get(events.size() - 1).at();
    }

    /** @param knownBy null if everything counts that was ever recorded */
    List<Event> knownBy(@Nullable Instant knownBy) {
        return events.stream()
                .filter(event -> knownBy == null || !event.at().isAfter(knownBy))
                .toList();
    }

    String slug(String name) {
        return organization + "-" + name;
    }

    String assignment(String commitment, String party) {
        return slug(commitment) + ":" + party(party);
    }

    UUID id(String noun, int number) {
        return UUID.nameUUIDFromBytes((organization + noun + number).getBytes(StandardCharsets.UTF_8));
    }

    /** Whether nothing was recorded of it before. */
    boolean isFirst(Fact.Member member) {
        return isFirst(member, fact -> fact instanceof Fact.Member other && other.membership() == member.membership());
    }

    boolean isFirst(Fact.Drafted draft) {
        return isFirst(draft, fact -> fact instanceof Fact.Drafted other && other.report() == draft.report());
    }

    private boolean isFirst(Fact fact, Predicate<Fact> same) {
        return events.stream().map(Event::fact).filter(same).findFirst().orElseThrow() == fact;
    }

    static String party(String name) {
        return "law-" + name;
    }

    /** Step by step, for people. */
    public String told() {
        return events.stream().map(event -> "  " + event).collect(Collectors.joining("\n"));
    }
}
