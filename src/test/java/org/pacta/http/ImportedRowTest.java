package org.pacta.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ImportedRowTest {

    private static final String ID = "01966ab0-0000-7000-8000-000000000001";

    @Test
    void a_row_without_an_id_is_about_something_new_and_about_that_alone() {
        ImportedRow without = row("");
        ImportedRow with = row(ID);

        assertThat(without.hasNewId(without.idOrNew())).isTrue();
        assertThat(with.hasNewId(with.idOrNew())).isFalse();
        assertThat(with.idOrNew()).isEqualTo(UUID.fromString(ID));
        assertThat(without.hasNewId("slug")).isFalse();
    }

    private static ImportedRow row(String id) {
        var values = JsonNodeFactory.instance.objectNode().put("id", id);
        return new ImportedRow(1, values, new TableReader.Row(1, there -> there, List.of()));
    }
}
