package io.creditctl.adapter.site;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.creditctl.core.catalog.Field;
import io.creditctl.core.site.OpenData;
import io.creditctl.core.site.PublicField;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;

/** Records as CSV that a spreadsheet opens without harm, and as JSON. */
public final class TableFiles implements OpenData {
  private static final String CSV = "csv";
  private static final String JSON = "json";
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";
  private static final JsonFactory FACTORY =
      JsonFactory.builder().build().configure(JsonGenerator.Feature.AUTO_CLOSE_TARGET, false);

  @Override
  public List<String> forms() {
    return List.of(CSV, JSON);
  }

  @Override
  public Table begin(String form, List<Field> columns, OutputStream out) throws IOException {
    return form.equals(CSV) ? new Csv(columns, out) : new Json(out);
  }

  /** Headed by the fields' names, in UTF-8 with a mark, or Excel takes it for something else. */
  private static final class Csv implements Table {
    private final List<Field> columns;
    private final BufferedWriter writer;

    Csv(List<Field> columns, OutputStream out) throws IOException {
      this.columns = columns;
      this.writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
      writer.write(BYTE_ORDER_MARK);
      for (int i = 0; i < columns.size(); i++) {
        CSVFormat.EXCEL.print(columns.get(i).title(), writer, i == 0);
      }
      CSVFormat.EXCEL.println(writer);
    }

    @Override
    public void row(List<PublicField> fields) throws IOException {
      Map<String, String> values = new HashMap<>();
      fields.forEach(field -> values.put(field.code(), field.value()));
      for (int i = 0; i < columns.size(); i++) {
        CSVFormat.EXCEL.print(cell(values.getOrDefault(columns.get(i).code(), "")), writer, i == 0);
      }
      CSVFormat.EXCEL.println(writer);
    }

    /** Text must never become a formula in who opens the file. */
    private static String cell(String text) {
      String start = text.stripLeading();
      boolean formula =
          !text.isEmpty()
              && (FORMULA_STARTS.indexOf(text.charAt(0)) >= 0
                  || !start.isEmpty() && FORMULA_STARTS.indexOf(start.charAt(0)) >= 0);
      return formula ? "'" + text : text;
    }

    @Override
    public void close() throws IOException {
      writer.flush();
    }
  }

  /** An array of objects, keyed by the fields' codes; empty fields are left out. */
  private static final class Json implements Table {
    private final JsonGenerator json;

    Json(OutputStream out) throws IOException {
      json = FACTORY.createGenerator(out);
      json.writeStartObject();
      json.writeArrayFieldStart("items");
      json.writeRaw('\n');
    }

    @Override
    public void row(List<PublicField> fields) throws IOException {
      json.writeStartObject();
      for (PublicField field : fields) {
        json.writeStringField(field.code(), field.value());
      }
      json.writeEndObject();
      json.writeRaw('\n');
    }

    @Override
    public void close() throws IOException {
      json.writeEndArray();
      json.writeEndObject();
      json.close();
    }
  }
}
