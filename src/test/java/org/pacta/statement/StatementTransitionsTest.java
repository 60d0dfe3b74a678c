package org.pacta.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.pacta.model.IllegalTransition;
import org.pacta.model.LocalizedText;
import org.pacta.model.RuleBroken;

class StatementTransitionsTest {

    private static final LocalDate DAY = LocalDate.of(2025, 4, 23);

    @Test
    void only_a_draft_is_adopted() {
        possible(EnumSet.of(StatementStatus.DRAFT), statement -> statement.adopt(DAY));
    }

    @Test
    void only_an_adopted_statement_is_superseded() {
        possible(EnumSet.of(StatementStatus.ADOPTED), statement -> statement.supersede("other"));
    }

    @Test
    void only_an_adopted_statement_is_terminated() {
        possible(EnumSet.of(StatementStatus.ADOPTED), statement -> statement.terminate(DAY, "Its term ended."));
    }

    @Test
    void all_but_a_draft_are_revised() {
        possible(EnumSet.complementOf(EnumSet.of(StatementStatus.DRAFT)), Statement::revise);
    }

    @Test
    void each_revision_counts_one_more() {
        Statement statement = in(StatementStatus.ADOPTED);
        assertThat(statement.revision()).isEqualTo(1);
        assertThat(statement.revise()).isEqualTo(2);
        assertThat(statement.revise()).isEqualTo(3);
        assertThat(statement.revision()).isEqualTo(3);
    }

    @Test
    void only_the_paragraphs_of_a_draft_are_written_in_place() {
        assertThatCode(() -> in(StatementStatus.DRAFT).requireDraft()).doesNotThrowAnyException();
        for (StatementStatus status : EnumSet.complementOf(EnumSet.of(StatementStatus.DRAFT))) {
            assertThatThrownBy(() -> in(status).requireDraft())
                    .isInstanceOf(RuleBroken.class)
                    .hasMessageContaining("/api/statements/s/revisions");
        }
    }

    @Test
    void a_corrected_paragraph_hands_back_how_it_read() {
        Paragraph paragraph = new Paragraph("s", "1", 1, LocalizedText.of("en", "Before"), 1);
        paragraph.revise(3, 2, LocalizedText.of("en", "Heading"), LocalizedText.of("en", "After"));
        assertThat(paragraph.revision()).isEqualTo(3);
        assertThat(paragraph.position()).isEqualTo(2);
        assertThat(paragraph.text().in("en")).isEqualTo("After");
    }

    private static void possible(Set<StatementStatus> from, Consumer<Statement> step) {
        for (StatementStatus status : StatementStatus.values()) {
            Statement statement = in(status);
            if (from.contains(status)) {
                assertThatCode(() -> step.accept(statement))
                        .as("from " + status)
                        .doesNotThrowAnyException();
            } else {
                assertThatThrownBy(() -> step.accept(statement))
                        .as("from " + status)
                        .isInstanceOf(IllegalTransition.class);
                assertThat(statement.status()).isEqualTo(status);
            }
        }
    }

    private static Statement in(StatementStatus status) {
        Statement statement = new Statement("s", "sco", null, "treaty", LocalizedText.of("en", "Treaty"));
        switch (status) {
            case DRAFT -> {}
            case ADOPTED -> statement.adopt(DAY);
            case SUPERSEDED -> {
                statement.adopt(DAY);
                statement.supersede("other");
            }
            case TERMINATED -> {
                statement.adopt(DAY);
                statement.terminate(DAY, "Its term ended.");
            }
        }
        return statement;
    }
}
