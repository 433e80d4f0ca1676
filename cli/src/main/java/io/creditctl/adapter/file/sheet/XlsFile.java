package io.creditctl.adapter.file.sheet;

import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.record.InputFile;
import io.creditctl.core.record.Table;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordFactoryInputStream;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** A workbook of Excel 97 to 2003, record by record, in the order in which they lie in the file. */
public final class XlsFile extends WorkbookFile {
  static final String FORMAT = "xls";

  /** A full sheet of 65,536 rows stays below; its texts must all be kept in memory. */
  private static final long MOST_BYTES = 48L << 20;

  private final POIFSFileSystem container;
  private final RecordFactoryInputStream records;
  private final List<BoundSheetRecord> sheets = new ArrayList<>();
  private final List<Integer> formatOfStyle = new ArrayList<>();
  private final Map<Integer, String> formats = new HashMap<>();
  private Optional<SSTRecord> strings = Optional.empty();
  private boolean from1904;
  private Optional<XlsSheet> current = Optional.empty();

  private XlsFile(InputFile file, POIFSFileSystem container, InputStream workbook) {
    super(file);
    this.container = container;
    this.records = new RecordFactoryInputStream(workbook, false);
    readGlobals();
    refuseEmpty();
  }

  /**
   * Opens a file of Microsoft's compound format.
   *
   * @throws CreditException FILE_ENCRYPTED, FILE_FORMAT_OLD, FILE_FORMAT_UNSUPPORTED,
   *     FILE_TOO_LARGE or FILE_DAMAGED
   */
  public static XlsFile open(InputFile file) {
    if (file.path().toFile().length() > MOST_BYTES) {
      throw new CreditException(ErrorCode.FILE_TOO_LARGE, file.name());
    }
    POIFSFileSystem container = container(file);
    try {
      return new XlsFile(file, container, workbook(file, container));
    } catch (RuntimeException e) {
      close(file, container);
      throw failure(file, e);
    }
  }

  private static POIFSFileSystem container(InputFile file) {
    try {
      return new POIFSFileSystem(file.path().toFile(), true);
    } catch (IOException | RuntimeException e) {
      throw CreditException.causedBy(e, ErrorCode.FILE_DAMAGED, file.name(), FORMAT);
    }
  }

  private static InputStream workbook(InputFile file, POIFSFileSystem container) {
    DirectoryNode root = container.getRoot();
    if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
      throw new CreditException(ErrorCode.FILE_ENCRYPTED, file.name());
    }
    try {
      if (root.hasEntryCaseInsensitive("Workbook")) {
        return root.createDocumentInputStream(root.getEntryCaseInsensitive("Workbook"));
      }
    } catch (IOException e) {
      throw CreditException.causedBy(e, ErrorCode.FILE_DAMAGED, file.name(), FORMAT);
    }
    throw root.hasEntryCaseInsensitive("Book")
        ? new CreditException(ErrorCode.FILE_FORMAT_OLD, file.name(), "Excel 95")
        : new CreditException(ErrorCode.FILE_FORMAT_UNSUPPORTED, file.name());
  }

  /** A library that meets hostile bytes fails in many ways. */
  private static CreditException failure(InputFile file, RuntimeException e) {
    if (e instanceof CreditException known) {
      return known;
    }
    return e instanceof EncryptedDocumentException
        ? CreditException.causedBy(e, ErrorCode.FILE_ENCRYPTED, file.name())
        : CreditException.causedBy(e, ErrorCode.FILE_DAMAGED, file.name(), FORMAT);
  }

  private void readGlobals() {
    List<BoundSheetRecord> listed = new ArrayList<>();
    Optional<Record> next = record();
    while (next.isPresent() && !(next.get() instanceof EOFRecord)) {
      Record record = next.get();
      if (record instanceof BoundSheetRecord sheet) {
        listed.add(sheet);
      } else if (record instanceof SSTRecord table) {
        strings = Optional.of(table);
      } else if (record instanceof FormatRecord format) {
        formats.put(format.getIndexCode(), format.getFormatString());
      } else if (record instanceof ExtendedFormatRecord style) {
        formatOfStyle.add((int) style.getFormatIndex());
      } else if (record instanceof DateWindow1904Record window) {
        from1904 = window.getWindowing() == 1;
      }
      next = record();
    }
    sheets.addAll(List.of(BoundSheetRecord.orderByBofPosition(listed)));
  }

  /** The next record of the file; empty at its end. */
  Optional<Record> record() {
    try {
      return Optional.ofNullable(records.nextRecord());
    } catch (RuntimeException e) {
      throw failure(file, e);
    }
  }

  String text(int index) {
    return strings
        .filter(table -> index >= 0 && index < table.getNumUniqueStrings())
        .map(table -> table.getString(index).getString())
        .orElseThrow(() -> new CreditException(ErrorCode.FILE_DAMAGED, file.name(), FORMAT));
  }

  String number(double value, int style) {
    int format = style >= 0 && style < formatOfStyle.size() ? formatOfStyle.get(style) : 0;
    return ExcelDate.isDate(format, formats.getOrDefault(format, ""))
        ? ExcelDate.text(value, from1904)
        : NumberText.of(value);
  }

  @Override
  protected List<String> sheets() {
    return sheets.stream().map(BoundSheetRecord::getSheetname).toList();
  }

  @Override
  protected SheetTable open(int index, Table.Name name) {
    XlsSheet sheet = new XlsSheet(name, this, goToSheet());
    current = Optional.of(sheet);
    return sheet;
  }

  /** Goes to the beginning of the next sheet; the one before was read to its end, or is skipped. */
  private boolean goToSheet() {
    current.ifPresent(XlsSheet::skip);
    for (Optional<Record> next = record(); next.isPresent(); next = record()) {
      if (next.get() instanceof BOFRecord) {
        return true;
      }
    }
    return false;
  }

  private static void close(InputFile file, POIFSFileSystem container) {
    try {
      container.close();
    } catch (IOException e) {
      throw CreditException.causedBy(e, ErrorCode.FILE_DAMAGED, file.name(), FORMAT);
    }
  }

  @Override
  public void close() {
    close(file, container);
  }
}
