package io.creditctl.cli.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditctl.cli.CliRunner;
import io.creditctl.cli.CliRunner.Run;
import io.creditctl.core.catalog.Kind;
import io.creditctl.testkit.Kinds;
import io.creditctl.testkit.OpenTable;
import io.creditctl.testkit.RandomRows;
import io.creditctl.testkit.Rows;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * For every kind and format: a filled-in template comes in, goes out, and what went out is the same
 * again, in the store that it came from and in another.
 */
class RoundTripContractTest {
  private static final int TRIES = 2;
  private static final int ROWS = 8;

  private Path folder;
  private CliRunner office;
  private CliRunner elsewhere;

  @BeforeTry
  void openTwoOffices() throws IOException {
    folder = Files.createTempDirectory("往返");
    office = new CliRunner(folder.resolve("甲"));
    elsewhere = new CliRunner(folder.resolve("乙"));
  }

  @AfterTry
  void closeThem() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
  void csv(@ForAll long seed) throws IOException {
    roundTrips("csv", seed);
  }

  @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
  void tsv(@ForAll long seed) throws IOException {
    roundTrips("tsv", seed);
  }

  @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
  void xlsx(@ForAll long seed) throws IOException {
    roundTrips("xlsx", seed);
  }

  @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
  void json(@ForAll long seed) throws IOException {
    roundTrips("json", seed);
  }

  @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
  void jsonl(@ForAll long seed) throws IOException {
    roundTrips("jsonl", seed);
  }

  private void roundTrips(String format, long seed) throws IOException {
    Map<Kind, List<RandomRows.Row>> rows = rows(new Random(seed));
    List<Path> filled = new ArrayList<>();
    for (Kind kind : rows.keySet()) {
      filled.add(
          format.equals("xlsx")
              ? fillInWorkbook(kind, rows.get(kind))
              : fillInTable(kind, rows.get(kind)));
    }
    allCountAs("created", office, filled);

    List<Path> exported = rows.keySet().stream().map(kind -> export(office, kind, format)).toList();
    int file = 0;
    for (Kind kind : rows.keySet()) {
      assertThat(cells(kind, exported.get(file++)))
          .as(kind.code())
          .isEqualTo(rows.get(kind).stream().map(row -> named(kind, row.kept())).toList());
    }
    allCountAs("unchanged", office, exported);

    allCountAs("created", elsewhere, exported);
    file = 0;
    for (Kind kind : rows.keySet()) {
      assertThat(content(export(elsewhere, kind, format)))
          .as(kind.code())
          .isEqualTo(content(exported.get(file++)));
    }
  }

  private static Map<Kind, List<RandomRows.Row>> rows(Random random) {
    LocalDate today = LocalDate.parse(CliRunner.TODAY);
    Map<Kind, List<RandomRows.Row>> rows = new LinkedHashMap<>();
    for (String code : Kinds.CATALOG.codes()) {
      Kind kind = Kinds.of(code);
      rows.put(kind, new RandomRows(kind, today, random).rows(ROWS));
    }
    return rows;
  }

  /** Imports files, of whose rows each must come to this; the files themselves tell their kinds. */
  private static void allCountAs(String outcome, CliRunner cli, List<Path> files) {
    List<String> words = new ArrayList<>(List.of("import", "--json"));
    files.forEach(file -> words.add(file.toString()));
    Run run = cli.run(words.toArray(String[]::new)).exits(0);
    for (Map<String, Object> file : CliRunner.children(run.item(), "files")) {
      assertThat(file).containsEntry("read", ROWS).containsEntry(outcome, ROWS);
    }
    assertThat(CliRunner.children(run.item(), "files")).hasSameSizeAs(files);
  }

  private Path fillInTable(Kind kind, List<RandomRows.Row> rows) throws IOException {
    Path file = folder.resolve(kind.code() + "-表.csv");
    office.run("record", "template", kind.code(), "--output", file.toString()).exits(0);
    StringBuilder table = new StringBuilder(Files.readString(file));
    rows.forEach(row -> table.append(Rows.line(row.written())).append("\r\n"));
    Files.writeString(file, table);
    return file;
  }

  private Path fillInWorkbook(Kind kind, List<RandomRows.Row> rows) throws IOException {
    Path template = folder.resolve(kind.code() + "-表.xlsx");
    office.run("record", "template", kind.code(), "--output", template.toString()).exits(0);
    Path file = folder.resolve(kind.code() + "-填.xlsx");
    try (OutputStream stream = Files.newOutputStream(file);
        OpenTable empty = OpenTable.of(template, "auto");
        Workbook workbook = new Workbook(stream, "clerk", null)) {
      Worksheet sheet = workbook.newWorksheet(kind.title());
      fillIn(sheet, 0, empty.header());
      for (int i = 0; i < rows.size(); i++) {
        fillIn(sheet, i + 1, rows.get(i).written());
      }
    }
    return file;
  }

  /** Writes texts as a spreadsheet does. */
  private static void fillIn(Worksheet sheet, int row, List<String> cells) {
    for (int i = 0; i < cells.size(); i++) {
      sheet.value(row, i, cells.get(i).replace("_x", "_x005F_x").replace("\r", "_x000D_"));
    }
  }

  private Path export(CliRunner cli, Kind kind, String format) {
    Path file = folder.resolve(kind.code() + "-" + cli.home().getFileName() + "." + format);
    cli.run(
            "record",
            "export",
            "--kind",
            kind.code(),
            "--format",
            format,
            "--output",
            file.toString(),
            "--reveal",
            "--reason",
            "核对")
        .exits(0);
    return file;
  }

  private static List<Map<String, String>> cells(Kind kind, Path file) {
    List<Map<String, String>> rows = new ArrayList<>();
    try (OpenTable table = OpenTable.of(file, "auto")) {
      table.forEachRemaining(row -> rows.add(named(kind, List.of(row.cells()))));
    }
    return rows;
  }

  private static Map<String, String> named(Kind kind, List<String> cells) {
    Map<String, String> named = new LinkedHashMap<>();
    for (int i = 0; i < kind.fields().size(); i++) {
      named.put(kind.fields().get(i).code(), i < cells.size() ? cells.get(i) : "");
    }
    return named;
  }

  /** What is in a file; of a workbook, its parts but for the one that says when it was made. */
  private static Map<String, String> content(Path file) throws IOException {
    if (!file.toString().endsWith(".xlsx")) {
      return Map.of("", text(Files.readAllBytes(file)));
    }
    Map<String, String> parts = new TreeMap<>();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        try (InputStream part = zip.getInputStream(entry)) {
          parts.put(entry.getName(), text(part.readAllBytes()));
        }
      }
    }
    parts.remove("docProps/core.xml");
    return parts;
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
