package io.creditctl.cli.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OutputTest {
  private static final View<Long> NUMBERS =
      View.<Long>named("numbers")
          .column("n", n -> n)
          .column("next", n -> n + 1)
          .event(OutputTest::day)
          .build();
  private static final View<String> NAMES =
      View.<String>named("names").column("name", name -> name).build();

  @TempDir Path folder;

  private static CalendarEvent day(long n) {
    LocalDate day = LocalDate.ofEpochDay(n % 20_000);
    return new CalendarEvent(Long.toString(n), day, "到期", "", false, day);
  }

  @Test
  void cutsAtTheLimitAndSaysSoInTheEnvelope() {
    Printer printer = Printer.of(OutputFormat.JSON).limit(2).fields("n");
    assertThat(printer.print(NUMBERS, List.of(1L, 2L, 3L)))
        .contains("\"n\": 2")
        .doesNotContain("\"n\": 3")
        .endsWith("\"total\": 3,\n  \"truncated\": true\n}\n");
    assertThat(printer.notices).isEmpty();
  }

  @Test
  void saysThatATableWasCut() {
    Printer printer = Printer.of(OutputFormat.TABLE).limit(1).fields("n");
    assertThat(printer.print(NUMBERS, List.of(1L, 2L, 3L))).isEqualTo("n\n1\n");
    assertThat(printer.notices).containsExactly("shown 1 of 3; change with --limit");
  }

  @Test
  void saysNothingWhenTheLimitIsNotReached() {
    Printer printer = Printer.of(OutputFormat.TABLE).limit(3);
    printer.print(NUMBERS, List.of(1L, 2L, 3L));
    assertThat(printer.notices).isEmpty();
  }

  @Test
  void countsTheRestOnlyWhenTheTotalIsUnknown() {
    AtomicLong read = new AtomicLong();
    Stream<Long> rows = LongStream.range(0, 1_000).peek(n -> read.incrementAndGet()).boxed();
    Printer known = Printer.of(OutputFormat.TABLE).limit(10);
    known.output().write(NUMBERS, rows.iterator(), OptionalLong.of(1_000));
    assertThat(read).hasValue(10);
    assertThat(known.notices).containsExactly("shown 10 of 1000; change with --limit");

    Printer unknown = Printer.of(OutputFormat.TABLE).limit(10);
    unknown.output().write(NUMBERS, LongStream.range(0, 500).boxed(), OptionalLong.empty());
    assertThat(unknown.notices).containsExactly("shown 10 of 500; change with --limit");
  }

  @Test
  void closesTheStreamOfRows() {
    AtomicBoolean closed = new AtomicBoolean();
    Stream<Long> rows = Stream.of(1L).onClose(() -> closed.set(true));
    Printer.of(OutputFormat.CSV).output().write(NUMBERS, rows, OptionalLong.empty());
    assertThat(closed).isTrue();
  }

  @Test
  void selectsFieldsAndGroupsInTheOrderAsked() {
    assertThat(
            Printer.of(OutputFormat.CSV)
                .fields("tags", "subject", "tags")
                .print(Enterprise.VIEW, Enterprise.samples().subList(0, 1)))
        .isEqualTo("tags,subject.code,subject.name\n危货; 客运,91371000MA3,威海蓝湾（甲）运输\n");
  }

  @Test
  void refusesAnUnknownFieldBeforeItTouchesTheFile() {
    Path file = folder.resolve("x.csv");
    Printer printer = Printer.of(OutputFormat.CSV).fields("n", "nex").file(file);
    assertThatThrownBy(() -> printer.print(NUMBERS, List.of(1L)))
        .asInstanceOf(InstanceOfAssertFactories.type(CreditException.class))
        .satisfies(
            e -> {
              assertThat(e.code()).isEqualTo(ErrorCode.UNKNOWN_FIELD);
              assertThat(e.arguments()).containsExactly("nex", "n, next");
            });
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void writesAFileWholeInUnicodeWithoutColorOrCutting() throws IOException {
    Path file = folder.resolve("许可.txt");
    Printer printer =
        Printer.of(OutputFormat.TABLE)
            .file(file)
            .color()
            .terminal(10)
            .charset(StandardCharsets.US_ASCII);
    assertThat(printer.print(NAMES, List.of("威海蓝湾运输\uD842\uDFB7"))).isEmpty();
    assertThat(file).content(StandardCharsets.UTF_8).isEqualTo("name\n威海蓝湾运输\uD842\uDFB7\n");
    assertThat(printer.notices).containsExactly("written to " + file + ", rows: 1");
    assertThat(Files.list(folder)).containsExactly(file);
  }

  @Test
  void writesAFileForItsOwnerAlone() throws IOException {
    Path file = folder.resolve("x.csv");
    Printer.of(OutputFormat.CSV).file(file).print(NAMES, List.of("a"));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void refusesToOverwriteUnlessTold() throws IOException {
    Path file = Files.writeString(folder.resolve("x.csv"), "old");
    assertThatThrownBy(() -> Printer.of(OutputFormat.CSV).file(file).print(NAMES, List.of("a")))
        .asInstanceOf(InstanceOfAssertFactories.type(CreditException.class))
        .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.FILE_EXISTS));
    assertThat(file).hasContent("old");

    Printer.of(OutputFormat.CSV).file(file).overwrite().print(NAMES, List.of("a"));
    assertThat(file).hasContent("name\na\n");
  }

  @Test
  void refusesAFileThatAppearedWhileItWrote() throws IOException {
    Path file = folder.resolve("x.csv");
    Stream<String> rows = Stream.of("a").peek(row -> write(file, "theirs"));
    Output output = Printer.of(OutputFormat.CSV).file(file).output();
    assertThatThrownBy(() -> output.write(NAMES, rows, OptionalLong.empty()))
        .isInstanceOf(CreditException.class);
    assertThat(file).hasContent("theirs");
    assertThat(Files.list(folder)).containsExactly(file);
  }

  @Test
  void leavesTheOldFileWhenTheRowsBreakOff() throws IOException {
    Path file = Files.writeString(folder.resolve("x.csv"), "old");
    Stream<String> rows = Stream.of("a").peek(row -> write(folder.resolve("no/such"), ""));
    Output output = Printer.of(OutputFormat.CSV).file(file).overwrite().output();
    assertThatThrownBy(() -> output.write(NAMES, rows, OptionalLong.empty()))
        .isInstanceOf(IllegalStateException.class);
    assertThat(file).hasContent("old");
    assertThat(Files.list(folder)).containsExactly(file);
  }

  @Test
  void followsALinkInsteadOfReplacingIt() throws IOException {
    Path file = Files.writeString(folder.resolve("x.csv"), "old");
    Path link = Files.createSymbolicLink(folder.resolve("link.csv"), file);
    Printer.of(OutputFormat.CSV).file(link).overwrite().print(NAMES, List.of("a"));
    assertThat(link).isSymbolicLink();
    assertThat(file).hasContent("name\na\n");
  }

  @Test
  void refusesFoldersAndMissingFolders() {
    for (Path path : List.of(folder, folder.resolve("no/such/x.csv"))) {
      assertThatThrownBy(
              () -> Printer.of(OutputFormat.CSV).file(path).overwrite().print(NAMES, List.of("a")))
          .asInstanceOf(InstanceOfAssertFactories.type(CreditException.class))
          .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.FILE_UNWRITABLE));
    }
  }

  @ParameterizedTest
  @EnumSource(OutputFormat.class)
  void stopsWithinABatchWhenNobodyReads(OutputFormat format) {
    AtomicLong read = new AtomicLong();
    Stream<Long> rows = LongStream.range(0, 1_000_000).peek(n -> read.incrementAndGet()).boxed();
    Output output = Printer.of(format).to(new ClosedPipe());
    assertThatThrownBy(() -> output.write(NUMBERS, rows, OptionalLong.empty()))
        .isInstanceOf(BrokenPipeException.class);
    long most =
        switch (format) {
          case TABLE -> TableWriter.SAMPLE + 256L; // it looks at these before it writes a line
          case XLSX -> 10_000L; // it is compressed, and so leaves in blocks
          default -> 256L;
        };
    assertThat(read.get()).isLessThanOrEqualTo(most);
  }

  @Test
  void noticesABrokenPipeBehindAPrintStream() {
    AtomicLong read = new AtomicLong();
    Stream<Long> rows = LongStream.range(0, 1_000_000).peek(n -> read.incrementAndGet()).boxed();
    Output output =
        Printer.of(OutputFormat.JSONL)
            .to(new PrintStream(new ClosedPipe(), false, StandardCharsets.UTF_8));
    assertThatThrownBy(() -> output.write(NUMBERS, rows, OptionalLong.empty()))
        .isInstanceOf(BrokenPipeException.class);
    assertThat(read.get()).isLessThanOrEqualTo(256);
  }

  @Test
  void noticesABrokenPipeEvenAfterASingleRow() {
    Output output = Printer.of(OutputFormat.TABLE).to(new ClosedPipe());
    assertThatThrownBy(() -> output.write(NUMBERS, List.of(1L)))
        .isInstanceOf(BrokenPipeException.class);
  }

  @Test
  @EnabledIf("hasFullDevice")
  void callsAFullDiskByItsName() throws IOException {
    try (OutputStream full = new FileOutputStream("/dev/full")) {
      assertThatThrownBy(() -> Printer.of(OutputFormat.CSV).to(full).write(NAMES, List.of("a")))
          .asInstanceOf(InstanceOfAssertFactories.type(CreditException.class))
          .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.FILE_UNWRITABLE));
    }
  }

  @Test
  void showsWhatTheTerminalCannotEncodeAndStaysAligned() {
    View<String> view =
        View.<String>named("names").column("name", n -> n).column("size", String::length).build();
    String table =
        Printer.of(OutputFormat.TABLE)
            .charset(Charset.forName("GBK"))
            .print(view, List.of("\uD842\uDFB7野", "威海\uD842"));
    assertThat(table)
        .isEqualTo(
            """
            name          size
            \\u{20BB7}野      3
            威海\\u{D842}     3
            """);
  }

  @Test
  void showsWhatAScriptCannotReadEither() {
    assertThat(
            Printer.of(OutputFormat.CSV)
                .charset(StandardCharsets.US_ASCII)
                .print(NAMES, List.of("a\uD842\uDFB7", "b海")))
        .isEqualTo("name\na\\u{20BB7}\nb\\u{6D77}\n");
  }

  @Test
  void keepsCharactersWholeAcrossItsBuffers() {
    for (int padding = 0; padding < 4; padding++) {
      String name = "x".repeat(padding) + "\uD842\uDFB7海".repeat(20_000);
      assertThat(Printer.of(OutputFormat.CSV).print(NAMES, List.of(name)))
          .isEqualTo("name\n" + name + "\n");
    }
  }

  static boolean hasFullDevice() {
    return Files.exists(Path.of("/dev/full"));
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static final class ClosedPipe extends OutputStream {
    @Override
    public void write(int b) throws IOException {
      throw new IOException("Broken pipe");
    }
  }
}
