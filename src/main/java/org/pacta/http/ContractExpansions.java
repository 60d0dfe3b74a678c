package org.pacta.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

/**
 * What {@code expand=} adds to answers, as {@link Expands} says it on the classes that add it: a package does not know
 * those that come after it in the story, but the contract does.
 */
final class ContractExpansions {

    private static final DotName EXPANDS = DotName.createSimple(Expands.class);

    /** The schemas of what can be asked for, by noun and name. */
    private final Map<String, Map<String, Schema>> byNoun = new TreeMap<>();

    ContractExpansions(IndexView index, ContractSchemas schemas) {
        for (AnnotationInstance expands : index.getAnnotations(EXPANDS)) {
            Schema one = ContractFilter.reference(
                    schemas.nameOf(expands.value("as").asClass().name()));
            boolean many =
                    expands.value("many") == null || expands.value("many").asBoolean();
            Schema schema = many
                    ? OASFactory.createSchema().addType(Schema.SchemaType.ARRAY).items(one)
                    : OASFactory.createSchema()
                            .addAnyOf(one)
                            .addAnyOf(OASFactory.createSchema().addType(Schema.SchemaType.NULL));
            byNoun.computeIfAbsent(expands.value("noun").asString(), noun -> new TreeMap<>())
                    .put(
                            expands.value("name").asString(),
                            schema.description(expands.value("description").asString()));
        }
    }

    void complete(OpenAPI contract) {
        byNoun.forEach((noun, expansions) -> {
            Schema expanded = contract.getComponents().getSchemas().get(noun + "Expanded");
            if (expanded != null) {
                expanded.setProperties(new LinkedHashMap<>(expansions));
            }
        });
        contract.getPaths().getPathItems().values().forEach(path -> path.getOperations()
                .values()
                .forEach(this::complete));
    }

    private void complete(Operation operation) {
        List<Parameter> parameters = operation.getParameters() == null ? List.of() : operation.getParameters();
        parameters.stream()
                .filter(parameter -> parameter.getName().equals("expand"))
                .forEach(parameter -> parameter
                        .getSchema()
                        .getItems()
                        .setEnumeration(new ArrayList<>(
                                byNoun.getOrDefault(noun(operation), Map.of()).keySet())));
    }

    private static String noun(Operation operation) {
        APIResponse answer = operation.getResponses().getAPIResponse("200");
        MediaType content = answer == null || answer.getContent() == null
                ? null
                : answer.getContent().getMediaType("application/json");
        String ref = content == null
                        || content.getSchema() == null
                        || content.getSchema().getRef() == null
                ? ""
                : content.getSchema().getRef();
        return ContractSchemas.renamed(ref.substring(ref.lastIndexOf('/') + 1)).replaceFirst("Page$", "");
    }
}
