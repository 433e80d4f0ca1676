package io.creditctl.core.site;

import io.creditctl.core.catalog.Field;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** The forms in which records can be downloaded. */
public interface OpenData {

  /** The endings of the forms that there are, without the dot. */
  List<String> forms();

  /** Begins a file; closing the table ends it, and leaves the stream open. */
  Table begin(String form, List<Field> columns, OutputStream out) throws IOException;

  /** A file of records. */
  interface Table extends AutoCloseable {
    void row(List<PublicField> fields) throws IOException;

    @Override
    void close() throws IOException;
  }
}
