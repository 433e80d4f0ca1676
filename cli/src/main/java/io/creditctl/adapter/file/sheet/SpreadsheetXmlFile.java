package io.creditctl.adapter.file.sheet;

import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.record.InputFile;
import io.creditctl.core.record.Table;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** The XML form that Excel 2003 and many web systems write, mostly under a wrong ending. */
public final class SpreadsheetXmlFile extends WorkbookFile {
  static final String FORMAT = "xml";

  /** The name space that tells it from other XML. */
  public static final String NAME_SPACE = "urn:schemas-microsoft-com:office:spreadsheet";

  private final XmlCursor xml;
  private final List<String> names = new ArrayList<>();
  private final Set<String> dateStyles = new HashSet<>();
  private Optional<SpreadsheetXmlSheet> current = Optional.empty();

  private SpreadsheetXmlFile(InputFile file, Supplier<Reader> text) {
    super(file);
    try (XmlCursor survey = XmlCursor.of(file.name(), FORMAT, text.get())) {
      survey(survey);
    }
    refuseEmpty();
    this.xml = XmlCursor.of(file.name(), FORMAT, text.get());
  }

  /**
   * Opens the workbook.
   *
   * @param text opens the file's characters
   * @throws CreditException FILE_FORMAT_UNSUPPORTED for any other XML, FILE_XML_UNSAFE or
   *     FILE_DAMAGED
   */
  public static SpreadsheetXmlFile open(InputFile file, Supplier<Reader> text) {
    return new SpreadsheetXmlFile(file, text);
  }

  /** How many sheets there are must be known before the first one is read. */
  private void survey(XmlCursor survey) {
    survey.next();
    if (!survey.starts("Workbook") || !survey.space().equals(NAME_SPACE)) {
      throw new CreditException(ErrorCode.FILE_FORMAT_UNSUPPORTED, file.name());
    }
    String style = "";
    while (survey.next()) {
      if (survey.starts("Style")) {
        style = survey.attribute("ID");
      } else if (survey.starts("NumberFormat") && isDate(survey.attribute("Format"))) {
        dateStyles.add(style);
      } else if (survey.starts("Worksheet")) {
        names.add(survey.attribute("Name"));
      }
    }
  }

  private static boolean isDate(String format) {
    return switch (format) {
      case "", "General", "General Number", "Standard", "Currency", "Euro Currency", "Fixed" ->
          false;
      case "General Date", "Short Date", "Medium Date", "Long Date" -> true;
      default -> ExcelDate.isDate(0, format);
    };
  }

  @Override
  protected List<String> sheets() {
    return names;
  }

  @Override
  protected SheetTable open(int index, Table.Name name) {
    current.ifPresent(SpreadsheetXmlSheet::skip);
    while (xml.next() && !xml.starts("Worksheet")) {}
    SpreadsheetXmlSheet sheet = new SpreadsheetXmlSheet(name, xml, dateStyles);
    current = Optional.of(sheet);
    return sheet;
  }

  @Override
  public void close() {
    xml.close();
  }
}
