package io.creditctl.adapter.exchange;

import io.creditctl.adapter.http.PlainText;
import io.creditctl.core.catalog.Catalog;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.model.Characters;
import io.creditctl.core.model.IdentityNumber;
import io.creditctl.core.push.FieldMapping;
import io.creditctl.core.push.Receipt.Result;
import io.creditctl.core.push.ReceiptFileReader;
import io.creditctl.core.push.ReceiptLine;
import io.creditctl.core.record.InputFile;
import io.creditctl.core.record.Table;
import io.creditctl.core.record.TableFile;
import io.creditctl.core.record.TableReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads receipts out of the tables of a file, whatever its format. */
public final class ReceiptFiles implements ReceiptFileReader {
  private static final int MOST_LINES = 200_000;
  private static final int HEADER_WITHIN = 20;

  private final TableReader tables;
  private final Catalog catalog;
  private final FieldMapping mapping;

  /**
   * @param mapping what the platform calls the columns, if it is known whose file it is
   */
  public ReceiptFiles(TableReader tables, Catalog catalog, FieldMapping mapping) {
    this.tables = tables;
    this.catalog = catalog;
    this.mapping = mapping;
  }

  @Override
  public List<ReceiptLine> read(Path file) {
    ReceiptHeader headers = new ReceiptHeader(catalog, mapping);
    List<ReceiptLine> lines = new ArrayList<>();
    boolean known = false;
    try (TableFile content =
        tables.open(new InputFile(file.getFileName().toString(), file), TableReader.ANY_ENCODING)) {
      while (content.hasNext()) {
        known |= read(content.next(), headers, file, lines);
      }
    }
    if (!known) {
      throw new CreditException(ErrorCode.RECEIPT_FILE_UNKNOWN, file.getFileName());
    }
    return lines;
  }

  /** Whether the table has the columns of receipts; a sheet of notes beside it has none. */
  private static boolean read(
      Table table, ReceiptHeader headers, Path file, List<ReceiptLine> lines) {
    Optional<ReceiptHeader.Columns> columns = Optional.empty();
    for (int row = 0; table.hasNext(); row++) {
      Table.Row cells = table.next();
      if (columns.isPresent()) {
        line(table, cells, columns.get()).ifPresent(lines::add);
        if (lines.size() > MOST_LINES) {
          throw new CreditException(ErrorCode.FILE_TOO_LARGE, file.getFileName());
        }
      } else if (row < HEADER_WITHIN) {
        columns = headers.find(List.of(cells.cells()));
      } else {
        return false;
      }
    }
    return columns.isPresent();
  }

  private static Optional<ReceiptLine> line(
      Table table, Table.Row row, ReceiptHeader.Columns columns) {
    String key = cell(row, columns.key());
    String document = cell(row, columns.document());
    if (key.isEmpty() && document.isEmpty()) {
      return Optional.empty(); // a total, a note
    }
    String word = cell(row, columns.result());
    String message = cell(row, columns.message());
    String reason = cell(row, columns.reason());
    Optional<Result> result =
        columns.result() == ReceiptHeader.NONE && !reason.isEmpty()
            ? Optional.of(Result.REJECTED) // a list of what was refused, and why
            : ReceiptWords.result(word);
    return Optional.of(
        new ReceiptLine(
            table.name().text() + ":" + row.line(),
            key,
            document,
            columns.kind(),
            result,
            PlainText.line(word),
            PlainText.line(cell(row, columns.receiptNo())),
            PlainText.line(cell(row, columns.code())),
            IdentityNumber.maskedIn(PlainText.line(message.isEmpty() ? reason : message))));
  }

  private static String cell(Table.Row row, int column) {
    return column == ReceiptHeader.NONE || column >= row.cells().length
        ? ""
        : Characters.strip(row.cells()[column]);
  }
}
