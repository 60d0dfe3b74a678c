package org.pacta.scoreboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.pacta.commitment.CommitmentLinkKind;

/** How a chain is followed, whatever shape it has. */
class LineageWalkTest {

    private int asked;

    @Test
    void it_goes_both_ways_and_not_back_again_to_what_else_has_come_of_an_earlier_one() {
        Lineage lineage = walk("m", "m>a", "n>m", "x>a", "n>z");

        assertThat(lineage.found().keySet()).containsExactlyInAnyOrder("m", "a", "n");
        assertThat(found(lineage, "a")).isEqualTo("EARLIER 1 m>a");
        assertThat(found(lineage, "n")).isEqualTo("LATER 1 n>m");
        assertThat(found(lineage, "m")).isEqualTo("ITSELF 0 ");
    }

    @Test
    void what_is_reached_by_several_ways_is_there_once_at_its_least_distance_with_each_link_from_one_nearer() {
        Lineage lineage = walk("d", "d>b", "d>c", "b>a", "c>a", "d>e", "e>f", "f>a");

        assertThat(found(lineage, "a")).isEqualTo("EARLIER 2 b>a, c>a");
        assertThat(found(lineage, "f")).isEqualTo("EARLIER 2 e>f");
        assertThat(asked).isEqualTo(3);
    }

    @Test
    void circles_end() {
        Lineage lineage = walk("a", "a>b", "b>a", "c>b", "b>d");

        assertThat(lineage.found().keySet()).containsExactlyInAnyOrder("a", "b", "c", "d");
        assertThat(found(lineage, "b")).isEqualTo("EARLIER 1 a>b, b>a");
        assertThat(found(lineage, "c")).isEqualTo("LATER 2 c>b");
        assertThat(found(lineage, "d")).isEqualTo("EARLIER 2 b>d");
    }

    @Test
    void the_nearest_are_shown_when_there_are_too_many() {
        int most = Lineage.MOST_STEPS;
        String[] enough =
                IntStream.range(0, most).mapToObj(i -> (i + 1) + ">" + i).toArray(String[]::new);
        assertThat(walk("0", enough).isTruncated()).isFalse();
        assertThat(walk("0", enough).found()).hasSize(most + 1);

        List<String> more = new ArrayList<>(List.of(enough));
        more.add((most + 1) + ">" + most);
        Lineage lineage = walk("0", more.toArray(String[]::new));
        assertThat(lineage.isTruncated()).isTrue();
        assertThat(lineage.found()).hasSize(most + 1).doesNotContainKey(String.valueOf(most + 1));
    }

    private Lineage walk(String from, String... links) {
        List<LineageStep.Link> all = Arrays.stream(links)
                .map(link -> link.split(">"))
                .map(ends ->
                        new LineageStep.Link(new UUID(0, 0), CommitmentLinkKind.REAFFIRMS, ends[0], ends[1], false))
                .toList();
        asked = 0;
        return new Lineage(from, (Collection<String> earlier, Collection<String> later) -> {
            asked++;
            return all.stream()
                    .filter(link -> earlier.contains(link.from()) || later.contains(link.to()))
                    .toList();
        });
    }

    private static String found(Lineage lineage, String commitment) {
        Lineage.Found found = lineage.found().get(commitment);
        return found.direction() + " " + found.distance() + " "
                + String.join(
                        ", ",
                        found.links().stream()
                                .map(link -> link.from() + ">" + link.to())
                                .toList());
    }
}
