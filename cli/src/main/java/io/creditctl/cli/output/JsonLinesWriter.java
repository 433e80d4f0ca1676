package io.creditctl.cli.output;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.util.List;

/** One JSON object a line and nothing around them. */
final class JsonLinesWriter<T> implements RowWriter<T> {
  private final TextSink sink;
  private final JsonGenerator generator;
  private final JsonItems<T> items;

  JsonLinesWriter(List<Column<T>> columns, TextSink sink) throws IOException {
    this.sink = sink;
    this.generator = new JsonFactory().createGenerator(sink);
    this.generator.disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
    this.generator.setPrettyPrinter(new MinimalPrettyPrinter(""));
    this.items = new JsonItems<>(columns, generator, sink);
  }

  @Override
  public void begin() {}

  @Override
  public void row(T row) throws IOException {
    items.write(row);
    generator.flush();
    sink.append('\n');
  }

  @Override
  public void end(long total, boolean truncated) {}
}
