package uk.healthcare.desk.correspondence.mime;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.apache.james.mime4j.stream.Field;

/** Is told the parts of a message in the order they come. */
interface PartVisitor {

    /** The head of the message itself. */
    void head(List<Field> fields);

    /** @param kind {@code mixed}, {@code alternative} … */
    void begin(String kind);

    void end();

    /** What stands before the first part, and is all there is when the boundary is wrong. */
    void preamble(InputStream text) throws IOException;

    /** @param number counts the parts that hold no others, from 0 */
    void part(int number, PartHead head, InputStream decoded) throws IOException;

    /** Bytes or structure are not what they should be. */
    void broken();

    /** Parts lie deeper than is followed; nothing more will come. */
    void tooDeep();
}
