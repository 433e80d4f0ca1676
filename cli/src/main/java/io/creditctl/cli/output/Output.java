package io.creditctl.cli.output;

import io.creditctl.cli.text.Messages;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Where a command hands its answer: data to standard output or a file, in the format that the user
 * chose; what is to be said about it to the message stream.
 *
 * <p>Every {@code write} throws {@link BrokenPipeException} when the reader of standard output has
 * gone, and {@link CreditException} with {@link ErrorCode#UNKNOWN_FIELD} (name, all names), {@link
 * ErrorCode#FILE_EXISTS} (path) or {@link ErrorCode#FILE_UNWRITABLE} (path, reason). Nothing is
 * asked of the rows before the fields are known to be right.
 */
public final class Output {
  /** Rows between two looks at whether anybody still reads. */
  private static final int BATCH = 256;

  private final OutputStream stdout;
  private final Charset charset;
  private final Consumer<String> notices;
  private final Messages messages;
  private final OutputOptions options;

  /**
   * Only holds on to its parts.
   *
   * @param stdout standard output, best as the bare file stream: a PrintStream hides why a write
   *     failed, so that a full disk looks like a broken pipe
   * @param charset what the terminal reads; files and {@code --excel} are UTF-8 regardless
   * @param notices takes one line for standard error at a time
   */
  public Output(
      OutputStream stdout,
      Charset charset,
      Consumer<String> notices,
      Messages messages,
      OutputOptions options) {
    this.stdout = stdout;
    this.charset = charset;
    this.notices = notices;
    this.messages = messages;
    this.options = options;
  }

  /** What the user asked for. */
  public OutputOptions options() {
    return options;
  }

  /** Of which day the answer is and when it was made, in words. */
  public String asOfWords() {
    return HtmlWriter.asOf(options, messages);
  }

  /** Writes rows that are all at hand. */
  public <T> void write(View<T> view, Iterable<T> rows) {
    OptionalLong total =
        rows instanceof Collection<?> all ? OptionalLong.of(all.size()) : OptionalLong.empty();
    write(view, rows.iterator(), total);
  }

  /** Writes a stream of rows and closes it. */
  public <T> void write(View<T> view, Stream<T> rows, OptionalLong knownTotal) {
    try (rows) {
      write(view, rows.iterator(), knownTotal);
    }
  }

  /**
   * Writes rows as they come.
   *
   * @param knownTotal how many there are, counting those that {@code rows} leaves out because of a
   *     limit; if empty, the rows beyond the limit are counted by running through them
   */
  public <T> void write(View<T> view, Iterator<T> rows, OptionalLong knownTotal) {
    List<Column<T>> columns = view.select(options.fields(), options.format());
    Answer<T> answer = new Answer<>(view.name(), columns, view.event(), rows, knownTotal);
    if (options.file().isPresent()) {
      writeFile(answer, options.file().get());
    } else {
      writeStdout(answer);
    }
  }

  /** Something that is no answer in rows, such as a form to fill in. */
  @FunctionalInterface
  public interface Document {
    void writeTo(OutputStream stream) throws IOException;
  }

  /** Writes a document where an answer would go; a file appears whole or not at all. */
  public void write(Document document) {
    if (options.file().isPresent()) {
      Path path = options.file().get();
      writeFile(path, document);
      notices.accept(messages.text("output.document-written", path));
    } else {
      writeStdout(document);
    }
  }

  /** Writes a text for people where an answer would go. */
  public void write(String text) {
    Charset shape = options.file().isPresent() ? StandardCharsets.UTF_8 : charset;
    write(
        (Document)
            stream -> {
              TextSink sink = new TextSink(stream, shape);
              sink.write(text);
              sink.close();
            });
  }

  /**
   * Writes a paper in a format that people read.
   *
   * @throws IllegalStateException for a format that only programs read
   */
  public void write(Paper.Head head, Paper paper) {
    if (options.file().isPresent()) {
      OutputOptions shape = options.withoutTerminal();
      Path path = options.file().get();
      writeFile(path, stream -> write(head, paper, shape, stream, StandardCharsets.UTF_8));
      notices.accept(messages.text("output.document-written", path));
    } else {
      writeStdout(stream -> write(head, paper, options, stream, charset));
    }
  }

  private void write(
      Paper.Head head, Paper paper, OutputOptions shape, OutputStream stream, Charset encoding)
      throws IOException {
    TextSink sink = new TextSink(stream, encoding);
    switch (shape.format()) {
      case HTML -> {
        PageHalves page = PageHalves.around(HtmlPaper.head(head, messages));
        sink.append(page.before());
        paper.writeTo(new HtmlPaper(shape, messages, sink));
        sink.append(page.after());
      }
      case MD, TABLE -> {
        TextPaper text = new TextPaper(shape, messages, notices, sink);
        text.title(head);
        paper.writeTo(text);
      }
      case XLSX -> {
        WorkbookPaper workbook = new WorkbookPaper(head, shape, messages, stream);
        paper.writeTo(workbook);
        workbook.finish();
      }
      case CSV, TSV, JSON, JSONL, ICS ->
          throw new IllegalStateException("no paper: " + shape.format());
    }
    sink.close();
  }

  private record Answer<T>(
      String name,
      List<Column<T>> columns,
      Optional<Function<? super T, CalendarEvent>> event,
      Iterator<T> rows,
      OptionalLong knownTotal) {}

  private <T> void writeStdout(Answer<T> answer) {
    boolean fixed = options.excel() || options.format() == OutputFormat.ICS;
    Charset stdoutCharset = fixed ? StandardCharsets.UTF_8 : charset;
    writeStdout(stream -> pump(answer, options, new TextSink(stream, stdoutCharset)));
  }

  private void writeStdout(Document document) {
    try {
      document.writeTo(stdout);
      stdout.flush();
    } catch (IOException e) {
      if (isStorageFailure(e)) {
        throw CreditException.causedBy(e, ErrorCode.FILE_UNWRITABLE, "stdout", e.getMessage());
      }
      throw new BrokenPipeException(e);
    }
  }

  private <T> void writeFile(Answer<T> answer, Path path) {
    AtomicLong shown = new AtomicLong();
    OutputOptions shape = options.withoutTerminal();
    writeFile(
        path,
        stream -> shown.set(pump(answer, shape, new TextSink(stream, StandardCharsets.UTF_8))));
    notices.accept(messages.text("output.written", path, shown.get()));
  }

  private void writeFile(Path path, Document document) {
    try (AtomicFile file = AtomicFile.create(path, options.overwrite())) {
      document.writeTo(file.stream());
      file.commit();
    } catch (IOException e) {
      throw CreditException.causedBy(e, ErrorCode.FILE_UNWRITABLE, path, reason(e));
    }
  }

  /** Returns the number of rows shown. */
  private <T> long pump(Answer<T> answer, OutputOptions shape, TextSink sink) throws IOException {
    RowWriter<T> writer = writer(answer, shape, sink);
    Iterator<T> rows = answer.rows();
    long limit = options.limit().orElse(Long.MAX_VALUE);
    long shown = 0;
    writer.begin();
    while (shown < limit && rows.hasNext()) {
      writer.row(rows.next());
      shown++;
      if (shown % BATCH == 0) {
        sink.flush();
      }
    }
    long total =
        answer.knownTotal().isPresent()
            ? Math.max(shown, answer.knownTotal().getAsLong())
            : shown + countRest(rows);
    writer.end(total, total > shown);
    sink.close();
    if (total > shown && options.format() != OutputFormat.JSON) {
      notices.accept(messages.text("output.limited", shown, total));
    } else if (total == 0 && options.format() == OutputFormat.TABLE) {
      notices.accept(messages.text("output.empty"));
    }
    return shown;
  }

  private <T> RowWriter<T> writer(Answer<T> answer, OutputOptions shape, TextSink sink)
      throws IOException {
    List<Column<T>> columns = answer.columns();
    return switch (shape.format()) {
      case TABLE -> new TableWriter<>(columns, shape, messages, notices, sink);
      case CSV -> new DelimitedWriter<>(',', shape.excel(), columns, messages, sink);
      case TSV -> new DelimitedWriter<>('\t', shape.excel(), columns, messages, sink);
      case JSON -> new JsonWriter<>(answer.name(), columns, shape, sink);
      case JSONL -> new JsonLinesWriter<>(columns, sink);
      case MD -> new MarkdownWriter<>(columns, messages, sink);
      case HTML -> new HtmlWriter<>(answer.name(), columns, shape, messages, sink);
      case XLSX -> new WorkbookWriter<>(answer.name(), columns, shape, messages, sink.bytes());
      case ICS -> new CalendarWriter<>(answer.event().orElseThrow(), shape.generatedAt(), sink);
    };
  }

  private static long countRest(Iterator<?> rows) {
    long count = 0;
    while (rows.hasNext()) {
      rows.next();
      count++;
    }
    return count;
  }

  /** A full or failing disk is the user's business; anything else means that the reader left. */
  private static boolean isStorageFailure(IOException e) {
    String message = String.valueOf(e.getMessage());
    return message.contains("No space left")
        || message.contains("quota exceeded")
        || message.contains("Input/output error")
        || message.contains("File too large");
  }

  private static String reason(IOException e) {
    String reason = e instanceof FileSystemException failure ? failure.getReason() : e.getMessage();
    return reason == null ? e.getClass().getSimpleName() : reason;
  }
}
