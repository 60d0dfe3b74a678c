package org.pacta.http;

import java.util.Arrays;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/** What every list and every roll-up has in the contract besides JSON: the other formats, and how to ask for them. */
final class ContractTables {

    private static final DotName PAGE = DotName.createSimple(Page.class);
    private static final DotName SORTED_BY = DotName.createSimple(SortedBy.class);
    private static final DotName ROLL_UP = DotName.createSimple(RollUp.class);
    private static final String PARAMETERS = "#/components/parameters/";

    private final IndexView index;

    ContractTables(IndexView index) {
        this.index = index;
    }

    void complete(OpenAPI contract, Operation operation, MethodInfo code) {
        if (code.hasAnnotation(SORTED_BY)) {
            sorted(operation, code.annotation(SORTED_BY).value().asStringArray());
        }
        if (!isTable(code)) {
            return;
        }
        contract.getComponents().addParameter(TableAnswer.FORMAT, format()).addParameter(TableAnswer.BOM, bom());
        operation
                .addParameter(OASFactory.createParameter().ref(PARAMETERS + TableAnswer.FORMAT))
                .addParameter(OASFactory.createParameter().ref(PARAMETERS + TableAnswer.BOM));
        Content content = operation.getResponses().getAPIResponse("200").getContent();
        for (TableFormat format : TableFormat.values()) {
            if (format != TableFormat.JSON) {
                content.addMediaType(
                        format.mediaType(), OASFactory.createMediaType().schema(schema(format)));
            }
        }
    }

    private boolean isTable(MethodInfo code) {
        ClassInfo answer = index.getClassByName(code.returnType().name());
        return code.returnType().name().equals(PAGE) || (answer != null && answer.hasDeclaredAnnotation(ROLL_UP));
    }

    private static void sorted(Operation operation, String[] keys) {
        String key = "-?(" + String.join("|", keys) + ")";
        operation.getParameters().stream()
                .filter(parameter -> "sort".equals(parameter.getName()))
                .forEach(parameter -> parameter
                        .description(parameter.getDescription() + " Keys: " + String.join(", ", keys) + ".")
                        .getSchema()
                        .setPattern("^(" + key + "(," + key + ")*)?$"));
    }

    private static Parameter format() {
        Schema schema = OASFactory.createSchema().addType(Schema.SchemaType.STRING);
        Arrays.stream(TableFormat.values()).forEach(format -> schema.addEnumeration(format.label()));
        return query(TableAnswer.FORMAT)
                .schema(schema)
                .description(
                        """
                        The format of the answer; goes before the header `Accept`. `csv`, `xlsx` and `ndjson` have all \
                        rows, not a page of them, unless `limit` says how many, as they were at one moment.

                        The columns are those of the JSON, with dots where one is within another (`name.texts.en`); an \
                        empty cell is null. Lists of texts have semicolons between them, or are JSON where that would not \
                        be clear, as all else is that is not one value. A roll-up has `asOf`, `knownBy` and `track` first. \
                        CSV is UTF-8 with commas, and its lines end with CR and LF (RFC 4180). A text that a spreadsheet \
                        would run, as it begins with `=`, `+`, `-`, `@`, a tab or a line break, has an apostrophe before \
                        it; so has the empty text, and one in which only apostrophes come before any of those. To read it, \
                        take one apostrophe off such a text. XLSX has texts as they are, of type text, which nothing runs; \
                        one that is longer than the 32767 characters of a cell is left out, and the cell says so.""");
    }

    private static Parameter bom() {
        return query(TableAnswer.BOM)
                .schema(OASFactory.createSchema()
                        .addType(Schema.SchemaType.BOOLEAN)
                        .defaultValue(false))
                .description("Whether CSV begins with a byte-order mark, without which Excel garbles it.");
    }

    private static Parameter query(String name) {
        return OASFactory.createParameter().name(name).in(Parameter.In.QUERY);
    }

    private static Schema schema(TableFormat format) {
        Schema schema = OASFactory.createSchema().addType(Schema.SchemaType.STRING);
        return format == TableFormat.XLSX ? schema.format("binary") : schema;
    }
}
