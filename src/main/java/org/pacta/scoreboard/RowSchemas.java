package org.pacta.scoreboard;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Says in the contract what the rows of roll-ups have of their groups: a property for each dimension asked for. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class RowSchemas implements OASFilter {

    private static final List<String> ROWS = List.of("ScoreboardRow", "ScoreRow", "TrendRow", "DisciplineRow");

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        for (String row : ROWS) {
            Schema schema =
                    Objects.requireNonNull(contract.getComponents().getSchemas().get(row), row);
            Map<String, Schema> properties = new LinkedHashMap<>();
            for (Dimension dimension : Dimension.values()) {
                properties.put(dimension.toString(), schemaOf(dimension));
            }
            properties.putAll(schema.getProperties());
            schema.setProperties(properties);
        }
    }

    private static Schema schemaOf(Dimension dimension) {
        Schema schema = OASFactory.createSchema().addType(Schema.SchemaType.NULL);
        return switch (dimension) {
            case THEME, PARTY, COMMITMENT, STATEMENT, MEETING, SERIES, ORGANIZATION ->
                schema.addType(Schema.SchemaType.STRING).description("Slug.");
            case KIND -> schema.addType(Schema.SchemaType.STRING).description("Kind.");
            case YEAR_DUE -> schema.addType(Schema.SchemaType.INTEGER).description("Year.");
        };
    }
}
