package org.pacta.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.pacta.progress.Track;
import org.pacta.scoreboard.Dimension;

class TilesTest {

    /** 193 members of the United Nations, and two observers. */
    @Test
    void eachStateHasATileOfItsOwn() {
        Set<String> codes = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3).stream()
                .map(code -> code.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());

        assertThat(Tiles.all()).hasSize(195);
        assertThat(codes).containsAll(Tiles.all().keySet());
        assertThat(Tiles.all().values()).doesNotHaveDuplicates();
    }

    /** The style sheet has a rule for each place that there can be. */
    @Test
    void placesAreWithinTheGridOfTheStyleSheet() {
        assertThat(Tiles.all().values()).allSatisfy(place -> {
            assertThat(place.column()).isBetween(0, 25);
            assertThat(place.row()).isBetween(0, 16);
        });
    }

    @Test
    void whatIsFurtherEastOrNorthIsSo() {
        assertThat(place("chn").column()).isGreaterThan(place("kaz").column());
        assertThat(place("usa").column()).isLessThan(place("fra").column());
        assertThat(place("rus").row()).isLessThan(place("ind").row());
        assertThat(place("zaf").row()).isGreaterThan(place("egy").row());
    }

    private static Tiles.Place place(String slug) {
        return java.util.Objects.requireNonNull(Tiles.of(slug));
    }

    @Test
    void aMapGoesOnlyAsFarAsItsPartiesDo() {
        TileMap map = TileMap.of(board("kaz", "kgz", "tjk", "uzb", "rus", "chn", "ind", "pak", "sco"));

        assertThat(map.isShown()).isTrue();
        assertThat(map.tiles()).hasSize(8);
        assertThat(map.tiles()).extracting(TileMap.Tile::column).contains(1, map.columns());
        assertThat(map.tiles().stream().map(TileMap.Tile::column).distinct()).hasSize(map.columns());
        assertThat(map.tiles().stream().map(TileMap.Tile::line).distinct()).hasSize(map.lines());
        assertThat(map.tiles()).extracting(TileMap.Tile::code).contains("KAZ").doesNotContain("SCO");
        assertThat(map.others()).extracting(tile -> tile.row().slug()).containsExactly("sco");
        assertThat(TileMap.of(board("kaz", "kgz", "tjk", "uzb", "rus", "chn", "ind", "sco"))
                        .isShown())
                .isFalse();
    }

    private static Board board(String... slugs) {
        List<Board.Row> rows = Arrays.stream(slugs)
                .map(slug -> new Board.Row(slug, Said.here(slug), "/parties/" + slug, null, 1, 0, 0, List.of()))
                .toList();
        return new Board(
                Dimension.PARTY, LocalDate.EPOCH, Instant.EPOCH, Track.REPORTED, rows.size(), rows.get(0), rows, 0);
    }
}
