package io.creditctl.adapter.file;

import io.creditctl.adapter.file.bytes.ZipSource;
import io.creditctl.adapter.file.sheet.SpreadsheetXmlFile;
import io.creditctl.adapter.file.sheet.XlsFile;
import io.creditctl.adapter.file.sheet.XlsxFile;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.record.InputFile;
import io.creditctl.core.record.TableFile;
import io.creditctl.core.record.TableReader;

/** Reads every format that offices hand tables in as, each told by its content. */
public final class FileTableReader implements TableReader {
  @Override
  public TableFile open(InputFile file, String encoding) {
    return open(file, encoding, true);
  }

  /** An archive in an archive is not opened. */
  private static TableFile open(InputFile file, String encoding, boolean archives) {
    FileFormat format = FileFormat.of(file);
    if (format != FileFormat.ZIP) {
      return open(file, encoding, format);
    }
    ZipSource zip = ZipSource.open(file);
    try {
      if (XlsxFile.isPackage(zip)) {
        return XlsxFile.open(file, zip);
      }
      if (!archives) {
        throw new CreditException(ErrorCode.ARCHIVE_NESTED, file.name());
      }
      return new ArchiveFile(file, zip, entry -> open(entry, encoding, false));
    } catch (RuntimeException e) {
      zip.close();
      throw e;
    }
  }

  private static TableFile open(InputFile file, String encoding, FileFormat format) {
    return switch (format) {
      case DELIMITED -> OnlyTable.of(CsvTable.open(file, FileProbe.of(file, encoding)));
      case JSON -> JsonTable.open(file, FileProbe.of(file, encoding));
      case SPREADSHEET_XML -> {
        FileProbe probe = FileProbe.of(file, encoding);
        yield SpreadsheetXmlFile.open(file, () -> probe.open(file));
      }
      case COMPOUND -> XlsFile.open(file);
      case WEB_PAGE -> throw new CreditException(ErrorCode.FILE_IS_WEB_PAGE, file.name());
      case OLD_EXCEL ->
          throw new CreditException(ErrorCode.FILE_FORMAT_OLD, file.name(), "Excel 4");
      case ZIP, UNKNOWN ->
          throw new CreditException(ErrorCode.FILE_FORMAT_UNSUPPORTED, file.name());
    };
  }
}
