package org.pacta.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.pacta.http.Importable;
import org.pacta.http.ImportedRow;

/** How paragraphs are imported: the statement is a column of each row. */
@ApplicationScoped
class ParagraphImport implements Importable<Paragraph.Key, Paragraph, ParagraphRequest> {

    private final ParagraphService service;

    @Inject
    ParagraphImport(ParagraphService service) {
        this.service = service;
    }

    @Override
    public String noun() {
        return "paragraphs";
    }

    @Override
    public Class<Paragraph> entity() {
        return Paragraph.class;
    }

    @Override
    public Class<ParagraphRequest> request() {
        return ParagraphRequest.class;
    }

    @Override
    public Class<ParagraphResponse> response() {
        return ParagraphResponse.class;
    }

    @Override
    public Paragraph.Key key(ImportedRow row) {
        return new Paragraph.Key(row.text("statement"), row.text("number"));
    }

    @Override
    public ParagraphResponse shown(Paragraph entity) {
        return ParagraphResponse.from(entity);
    }

    @Override
    public Paragraph create(Paragraph.Key key, ParagraphRequest request, ImportedRow row) {
        return service.put(key.statement(), key.number(), request).entity();
    }

    @Override
    public Paragraph change(Paragraph entity, ParagraphRequest request) {
        return service.change(entity.statement(), entity.number(), current -> request);
    }
}
