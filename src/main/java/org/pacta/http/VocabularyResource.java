package org.pacta.http;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.pacta.access.OpenToAll;
import org.pacta.model.LocalizedText;
import org.pacta.model.NotFound;

/** What people call the values of each enum. */
@Path("/api/vocabularies")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Vocabularies")
class VocabularyResource {

    @GET
    @OpenToAll
    @SortedBy("name")
    @Operation(
            operationId = "listVocabularies",
            summary = "List vocabularies",
            description = "Each enum of this contract with its values, and what people call them in each language.")
    public Page<VocabularyResponse> list(@BeanParam Paging paging) {
        List<VocabularyResponse> all = Labels.byVocabulary().entrySet().stream()
                .map(labels -> VocabularyResponse.of(labels.getKey(), labels.getValue()))
                .toList();
        return ComputedListing.of(all)
                .key("name", String.class, VocabularyResponse::name)
                .page(paging);
    }

    @GET
    @OpenToAll
    @Path("{name}")
    @Operation(operationId = "getVocabulary", summary = "Read a vocabulary")
    public VocabularyResponse get(@PathParam("name") String name) {
        Map<String, LocalizedText> labels = Labels.byVocabulary().get(name);
        if (labels == null) {
            throw new NotFound("vocabulary", name);
        }
        return VocabularyResponse.of(name, labels);
    }
}
