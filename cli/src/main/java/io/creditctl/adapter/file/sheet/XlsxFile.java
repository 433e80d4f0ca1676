package io.creditctl.adapter.file.sheet;

import io.creditctl.adapter.file.bytes.ZipSource;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.record.InputFile;
import io.creditctl.core.record.Table;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;

/**
 * An xlsx or xlsm workbook: XML parts in a zip. Macros are never looked at, formulas give the value
 * that was last calculated.
 */
public final class XlsxFile extends WorkbookFile {
  static final String FORMAT = "xlsx";
  private static final String RELATIONS = "_rels/.rels";
  private static final String WORKBOOK = "/xl/workbook.xml";
  private static final long STRING_MEMORY = 48L << 20;

  private final ZipSource zip;
  private final SharedStrings strings;
  private final XlsxStyles styles = new XlsxStyles();
  private final List<String> names = new ArrayList<>();
  private final List<String> ids = new ArrayList<>();
  private final Map<String, String> parts = new HashMap<>();
  private final Map<String, String> partsByType = new HashMap<>();
  private boolean from1904;
  private boolean stringsRead;
  private Optional<XlsxSheet> current = Optional.empty();

  private XlsxFile(InputFile file, ZipSource zip, long stringMemory) {
    super(file);
    this.zip = zip;
    this.strings = new SharedStrings(file.name(), stringMemory);
  }

  /** Whether a zip is a package of Office parts, and so no archive of files. */
  public static boolean isPackage(ZipSource zip) {
    return zip.find("[Content_Types].xml").isPresent() || zip.find(RELATIONS).isPresent();
  }

  /**
   * Opens the workbook in a zip, which is closed with it.
   *
   * @throws CreditException FILE_FORMAT_OLD for the binary form, FILE_FORMAT_UNSUPPORTED for other
   *     documents
   */
  public static XlsxFile open(InputFile file, ZipSource zip) {
    return open(file, zip, STRING_MEMORY);
  }

  static XlsxFile open(InputFile file, ZipSource zip, long stringMemory) {
    XlsxFile workbook = new XlsxFile(file, zip, stringMemory);
    workbook.readParts();
    workbook.refuseEmpty();
    return workbook;
  }

  private void readParts() {
    String workbook = WORKBOOK;
    if (zip.find(RELATIONS).isPresent()) {
      try (XmlCursor xml = part(RELATIONS)) {
        workbook = relations(xml, "/").getOrDefault("officeDocument", WORKBOOK);
      }
    }
    if (workbook.endsWith(".bin")) {
      throw new CreditException(ErrorCode.FILE_FORMAT_OLD, file.name(), "xlsb");
    }
    parts.clear();
    String relations = workbook.replaceFirst("([^/]*)$", "_rels/$1.rels");
    try (XmlCursor xml = part(relations)) {
      partsByType.putAll(relations(xml, workbook));
    }
    try (XmlCursor xml = part(workbook)) {
      readWorkbook(xml);
    }
    if (partsByType.containsKey("styles")) {
      try (XmlCursor xml = part(partsByType.get("styles"))) {
        styles.readAll(xml);
      }
    }
  }

  /** The targets by the last word of their type; by their identifier they go into the parts. */
  private Map<String, String> relations(XmlCursor xml, String base) {
    Map<String, String> byType = new HashMap<>();
    while (xml.next()) {
      if (xml.starts("Relationship") && !xml.attribute("TargetMode").equals("External")) {
        String type = xml.attribute("Type");
        String target = resolve(base, xml.attribute("Target"));
        parts.put(xml.attribute("Id"), target);
        byType.putIfAbsent(type.substring(type.lastIndexOf('/') + 1), target);
      }
    }
    return byType;
  }

  private String resolve(String base, String target) {
    try {
      return URI.create(base).resolve(target).getPath();
    } catch (IllegalArgumentException e) {
      throw CreditException.causedBy(e, ErrorCode.FILE_DAMAGED, file.name(), RELATIONS);
    }
  }

  private void readWorkbook(XmlCursor xml) {
    boolean workbook = false;
    while (xml.next()) {
      workbook |= xml.starts("workbook");
      if (xml.starts("workbookPr")) {
        String from = xml.attribute("date1904");
        from1904 = from.equals("1") || from.equals("true");
      } else if (xml.starts("sheet")) {
        names.add(xml.attribute("name"));
        ids.add(xml.attribute("id"));
      }
    }
    if (!workbook) {
      throw new CreditException(ErrorCode.FILE_FORMAT_UNSUPPORTED, file.name());
    }
  }

  private XmlCursor part(String path) {
    return XmlCursor.of(file.name(), path, stream(path));
  }

  private InputStream stream(String path) {
    ZipEntry entry =
        zip.find(path)
            .orElseThrow(() -> new CreditException(ErrorCode.FILE_DAMAGED, file.name(), path));
    return zip.open(entry);
  }

  @Override
  protected List<String> sheets() {
    return names;
  }

  @Override
  protected SheetTable open(int index, Table.Name name) {
    current.ifPresent(XlsxSheet::close);
    String path = parts.getOrDefault(ids.get(index), "");
    XlsxSheet sheet = new XlsxSheet(name, path, stream(path), this);
    current = Optional.of(sheet);
    return sheet;
  }

  /** A shared text; the table of them is read when the first cell points to it. */
  String text(int index) {
    if (!stringsRead) {
      stringsRead = true;
      if (partsByType.containsKey("sharedStrings")) {
        try (XmlCursor xml = part(partsByType.get("sharedStrings"))) {
          strings.readAll(xml);
        }
      }
    }
    return strings.get(index);
  }

  String number(String value, int style) {
    if (!styles.isDate(style)) {
      return NumberText.of(value);
    }
    try {
      return ExcelDate.text(Double.parseDouble(value), from1904);
    } catch (NumberFormatException e) {
      return value;
    }
  }

  @Override
  public void close() {
    try {
      current.ifPresent(XlsxSheet::close);
      strings.close();
    } finally {
      zip.close();
    }
  }
}
