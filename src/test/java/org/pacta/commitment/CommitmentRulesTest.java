package org.pacta.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.pacta.model.IllegalTransition;
import org.pacta.model.LocalizedText;
import org.pacta.model.RuleBroken;

class CommitmentRulesTest {

    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private final Commitment commitment = new Commitment(
            "c01", "statement", "org", null, LocalizedText.of("en", "Train judges"), CommitmentKind.OTHER);

    @Test
    void a_proposal_is_confirmed_once() {
        commitment.confirm(NOW);

        assertThat(commitment.status()).isEqualTo(CommitmentStatus.CONFIRMED);
        assertThat(commitment.confirmedAt()).isEqualTo(NOW);
        assertThatThrownBy(() -> commitment.confirm(NOW))
                .isInstanceOf(IllegalTransition.class)
                .hasMessage("The commitment is confirmed; it cannot be confirmed.");
    }

    @Test
    void a_proposal_neither_ends_nor_is_superseded() {
        assertThatThrownBy(() -> commitment.withdraw("No", TODAY)).isInstanceOf(IllegalTransition.class);
        assertThatThrownBy(() -> commitment.supersede("c02", TODAY)).isInstanceOf(IllegalTransition.class);
        assertThat(commitment.status()).isEqualTo(CommitmentStatus.PROPOSED);
    }

    @Test
    void what_is_withdrawn_takes_no_further_step() {
        commitment.confirm(NOW);
        commitment.withdraw("Not pursued", TODAY);

        assertThat(commitment.endedOn()).isEqualTo(TODAY);
        assertThat(commitment.endReason()).isEqualTo("Not pursued");
        assertThatThrownBy(() -> commitment.supersede("c02", TODAY)).isInstanceOf(IllegalTransition.class);
        assertThatThrownBy(() -> commitment.confirm(NOW)).isInstanceOf(IllegalTransition.class);
    }

    @Test
    void what_is_superseded_names_its_successor_and_takes_no_further_step() {
        commitment.confirm(NOW);
        commitment.supersede("c02", TODAY);

        assertThat(commitment.supersededBy()).isEqualTo("c02");
        assertThatThrownBy(() -> commitment.withdraw("No", TODAY)).isInstanceOf(IllegalTransition.class);
    }

    @Test
    void an_anchor_is_settled_by_the_confirmation() {
        Quote quote = Quote.first("en", "Judges train.", "train", 1);
        commitment.anchor("1", quote);
        commitment.confirm(NOW);

        commitment.anchor("1", quote);
        assertThatThrownBy(() -> commitment.anchor("2", quote)).isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> commitment.anchor("1", null)).isInstanceOf(RuleBroken.class);
        assertThat(commitment.quote()).isEqualTo(quote);
    }
}
