package org.nowait.report.run;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;

/** One line for each element of the document's own lists, and none below: diffs name an element, and files stay small. */
final class LineForEach extends MinimalPrettyPrinter {

    private static final long serialVersionUID = 1L;
    private static final int DEEPEST = 4;

    private int depth;

    @Override
    public void writeStartObject(JsonGenerator out) throws IOException {
        super.writeStartObject(out);
        depth++;
    }

    @Override
    public void writeEndObject(JsonGenerator out, int count) throws IOException {
        depth--;
        super.writeEndObject(out, count);
    }

    @Override
    public void writeStartArray(JsonGenerator out) throws IOException {
        super.writeStartArray(out);
        depth++;
    }

    @Override
    public void writeEndArray(JsonGenerator out, int count) throws IOException {
        depth--;
        super.writeEndArray(out, count);
    }

    @Override
    public void beforeObjectEntries(JsonGenerator out) throws IOException {
        line(out, 1);
    }

    @Override
    public void beforeArrayValues(JsonGenerator out) throws IOException {
        line(out, 2);
    }

    @Override
    public void writeArrayValueSeparator(JsonGenerator out) throws IOException {
        super.writeArrayValueSeparator(out);
        line(out, DEEPEST);
    }

    @Override
    public void writeObjectEntrySeparator(JsonGenerator out) throws IOException {
        super.writeObjectEntrySeparator(out);
        line(out, 1);
    }

    /* Objects and lists take turns: the document 1, its lists 2, an element 3, an element's lists 4. */
    private void line(JsonGenerator out, int deepest) throws IOException {
        if (depth <= deepest) {
            out.writeRaw('\n');
        }
    }
}
