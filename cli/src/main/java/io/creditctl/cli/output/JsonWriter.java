package io.creditctl.cli.output;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * One JSON document: the envelope with all items inside, written as the rows come.
 *
 * <p>If the rows break off with an exception the document stays open, so that half an answer is
 * never well-formed.
 */
final class JsonWriter<T> implements RowWriter<T> {
  private final String name;
  private final OutputOptions options;
  private final TextSink sink;
  private final JsonGenerator generator;
  private final JsonItems<T> items;

  JsonWriter(String name, List<Column<T>> columns, OutputOptions options, TextSink sink)
      throws IOException {
    this.name = name;
    this.options = options;
    this.sink = sink;
    this.generator = new JsonFactory().createGenerator(sink);
    this.generator.disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
    this.generator.setPrettyPrinter(prettyPrinter());
    this.items = new JsonItems<>(columns, generator, sink);
  }

  @Override
  public void begin() throws IOException {
    generator.writeStartObject();
    generator.writeStringField("schema", "creditctl/" + name + "/v1");
    generator.writeStringField(
        "generatedAt", CellValue.isoText(options.generatedAt().truncatedTo(ChronoUnit.SECONDS)));
    generator.writeStringField("asOf", options.asOf().toString());
    if (options.dryRun()) {
      generator.writeBooleanField("dryRun", true);
    }
    generator.writeArrayFieldStart("items");
  }

  @Override
  public void row(T row) throws IOException {
    items.write(row);
    generator.flush();
  }

  @Override
  public void end(long total, boolean truncated) throws IOException {
    generator.writeEndArray();
    generator.writeNumberField("total", total);
    generator.writeBooleanField("truncated", truncated);
    generator.writeEndObject();
    generator.flush();
    sink.append('\n');
  }

  private static DefaultPrettyPrinter prettyPrinter() {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter(
            Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator(""));
    printer.indentObjectsWith(indenter);
    printer.indentArraysWith(indenter);
    return printer;
  }
}
