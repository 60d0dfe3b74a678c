package org.pacta.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes a JSON object a line, which has the row as it is in the answer in JSON. */
final class NdjsonTarget implements Table.Target {

    private final Writer writer;

    NdjsonTarget(OutputStream to) {
        writer = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8));
    }

    @Override
    public void head(List<Column> columns) {
        // Each row names its properties.
    }

    @Override
    public void row(ObjectNode row) throws IOException {
        writer.write(Json.write(row));
        writer.write('\n');
    }

    @Override
    public void end() throws IOException {
        writer.flush();
    }
}
