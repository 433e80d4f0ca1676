package io.creditctl.adapter.http.sandbox;

import io.creditctl.core.error.CreditException;
import io.creditctl.core.record.InputFile;
import io.creditctl.core.record.Table;
import io.creditctl.core.record.TableFile;
import io.creditctl.core.record.TableReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Takes the files of a drop folder one by one, checks each against the platform's templates, and
 * writes a receipt file for it before it goes to those that were taken.
 */
final class DropFolderDesk implements AutoCloseable {
  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final String HEADER = "行号,文书号,处理结果,回执编号,错误代码,说明\r\n";

  private final Path folder;
  private final List<DropTemplate> templates;
  private final TableReader tables;
  private final Decision decision;
  private final Rounds rounds;

  /** Decides over one record, which has no key but its number and content; answers its receipt. */
  @FunctionalInterface
  interface Decision {
    Map<String, Object> of(
        String kind, String documentNo, boolean withdrawn, Map<String, String> fields);
  }

  /**
   * @param every how often it looks
   */
  DropFolderDesk(
      Path folder,
      List<DropTemplate> templates,
      TableReader tables,
      Decision decision,
      Duration every) {
    this.folder = folder;
    this.templates = List.copyOf(templates);
    this.tables = tables;
    this.decision = decision;
    this.rounds = new Rounds("sandbox-drop", every, this::round);
  }

  /** Takes what comes until closed. */
  void start() {
    rounds.start();
  }

  private Path receipts() {
    return folder.resolve("receipts");
  }

  private Path taken() {
    return folder.resolve("taken");
  }

  /** Takes what is there; answers whether there was any. */
  boolean round() {
    try {
      Files.createDirectories(receipts());
      Files.createDirectories(taken());
      List<Path> waiting = new ArrayList<>();
      try (DirectoryStream<Path> files =
          Files.newDirectoryStream(folder, DropFolderDesk::isWhole)) {
        files.forEach(waiting::add);
      }
      waiting.sort(null); // a correction is not decided before what it corrects
      for (Path file : waiting) {
        take(file);
      }
      return !waiting.isEmpty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isWhole(Path file) {
    return Files.isRegularFile(file) && !file.getFileName().toString().startsWith(".");
  }

  private void take(Path file) throws IOException {
    String name = file.getFileName().toString();
    StringBuilder receipt = new StringBuilder(BYTE_ORDER_MARK).append(HEADER);
    decide(file, name, receipt);
    String stem =
        name.substring(0, name.lastIndexOf('.') < 0 ? name.length() : name.lastIndexOf('.'));
    Path temporary = Files.writeString(receipts().resolve("." + stem + ".part"), receipt);
    Files.move(
        temporary,
        receipts().resolve(stem + "_回执.csv"),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
    Files.move(file, taken().resolve(name), StandardCopyOption.REPLACE_EXISTING);
  }

  private void decide(Path file, String name, StringBuilder receipt) {
    try (TableFile content = tables.open(new InputFile(name, file), TableReader.ANY_ENCODING)) {
      Table table = content.next();
      List<String> header = table.hasNext() ? List.of(table.next().cells()) : List.of();
      Optional<DropTemplate> template =
          templates.stream().filter(known -> known.header().equals(header)).findFirst();
      if (template.isEmpty()) {
        line(receipt, 1, "", "失败", "", "T01", "上传的文件不是指定的模板文件");
      } else if (!table.hasNext()) {
        line(receipt, 1, "", "失败", "", "T02", "包含0条数据");
      } else {
        DropSheet sheet = new DropSheet(template.get(), name);
        while (table.hasNext()) {
          row(sheet, table.next(), receipt);
        }
      }
    } catch (CreditException e) {
      line(receipt, 1, "", "失败", "", "T00", e.code().id());
    }
  }

  private void row(DropSheet sheet, Table.Row row, StringBuilder receipt) {
    DropSheet.Line read = sheet.read(row);
    if (read.fault().isPresent()) {
      line(receipt, row.line(), read.documentNo(), "失败", "", "T03", read.fault().get());
      return;
    }
    Map<String, Object> decided =
        decision.of(sheet.kind(), read.documentNo(), read.withdrawn(), read.fields());
    line(
        receipt,
        row.line(),
        read.documentNo(),
        word(decided.get("result").toString()),
        decided.get("receiptNo").toString(),
        decided.get("code").toString(),
        decided.get("message").toString());
  }

  private static String word(String result) {
    return switch (result) {
      case "accepted" -> "入库成功";
      case "duplicate" -> "重复";
      default -> "失败";
    };
  }

  private static void line(
      StringBuilder receipt,
      long row,
      String documentNo,
      String result,
      String receiptNo,
      String code,
      String message) {
    receipt.append(row);
    for (String cell : List.of(documentNo, result, receiptNo, code, message)) {
      receipt.append(",\"").append(cell.replace("\"", "\"\"")).append('"');
    }
    receipt.append("\r\n");
  }

  @Override
  public void close() {
    rounds.close();
  }
}
