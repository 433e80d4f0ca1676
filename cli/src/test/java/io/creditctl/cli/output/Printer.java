package io.creditctl.cli.output;

import io.creditctl.cli.text.Language;
import io.creditctl.cli.text.Messages;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Runs {@link Output} with options set one by one, and keeps what it printed and said. */
final class Printer {
  final List<String> notices = new ArrayList<>();
  private final ByteArrayOutputStream stdout = new ByteArrayOutputStream();
  private final OutputFormat format;
  private List<String> fields = List.of();
  private OptionalLong limit = OptionalLong.empty();
  private Optional<Path> file = Optional.empty();
  private boolean overwrite;
  private boolean excel;
  private boolean color;
  private OptionalInt columns = OptionalInt.empty();
  private int ambiguousWidth = 1;
  private boolean dryRun;
  private Charset charset = StandardCharsets.UTF_8;

  private Printer(OutputFormat format) {
    this.format = format;
  }

  static Printer of(OutputFormat format) {
    return new Printer(format);
  }

  Printer fields(String... names) {
    this.fields = Arrays.asList(names);
    return this;
  }

  Printer limit(long rows) {
    this.limit = OptionalLong.of(rows);
    return this;
  }

  Printer file(Path path) {
    this.file = Optional.of(path);
    return this;
  }

  Printer overwrite() {
    this.overwrite = true;
    return this;
  }

  Printer excel() {
    this.excel = true;
    return this;
  }

  Printer color() {
    this.color = true;
    return this;
  }

  Printer terminal(int width) {
    this.columns = OptionalInt.of(width);
    return this;
  }

  Printer ambiguousWidth(int width) {
    this.ambiguousWidth = width;
    return this;
  }

  Printer dryRun() {
    this.dryRun = true;
    return this;
  }

  Printer charset(Charset terminalCharset) {
    this.charset = terminalCharset;
    return this;
  }

  Output to(OutputStream stream) {
    OutputOptions options =
        new OutputOptions(
            format,
            fields,
            limit,
            file,
            overwrite,
            excel,
            color,
            columns,
            ambiguousWidth,
            LocalDate.of(2026, 9, 4),
            OffsetDateTime.of(2026, 9, 4, 9, 0, 0, 123_000_000, ZoneOffset.ofHours(8)),
            dryRun);
    return new Output(stream, charset, notices::add, Messages.of(Language.EN), options);
  }

  Output output() {
    return to(stdout);
  }

  String printed() {
    return stdout.toString(charset);
  }

  <T> String print(View<T> view, Iterable<T> rows) {
    output().write(view, rows);
    return printed();
  }
}
