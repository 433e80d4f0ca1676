package io.creditctl.core.push;

import java.nio.file.Path;
import java.util.List;

/** Reads the receipts that a platform handed back in a file: workbook, CSV or an archive. */
public interface ReceiptFileReader {

  /**
   * The lines of a file, in its order.
   *
   * @throws io.creditctl.core.error.CreditException FILE_UNREADABLE and the like, or
   *     RECEIPT_FILE_UNKNOWN when no header in it names a document number or key and a result
   */
  List<ReceiptLine> read(Path file);
}
