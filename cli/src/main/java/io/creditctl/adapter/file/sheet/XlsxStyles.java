package io.creditctl.adapter.file.sheet;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** Which cell styles of a workbook show days. */
final class XlsxStyles {
  private static final int GENERAL = 0;

  private final BitSet dates = new BitSet();

  /** Reads the part of styles; a workbook without one has no dates. */
  void readAll(XmlCursor xml) {
    Map<Integer, String> codes = new HashMap<>();
    boolean cells = false;
    int index = 0;
    while (xml.next()) {
      if (xml.starts("numFmt")) {
        codes.put(xml.number("numFmtId", GENERAL), xml.attribute("formatCode"));
      } else if (xml.starts("cellXfs") || xml.ends("cellXfs")) {
        cells = xml.starts();
      } else if (cells && xml.starts("xf")) {
        int id = xml.number("numFmtId", GENERAL);
        dates.set(index++, ExcelDate.isDate(id, codes.getOrDefault(id, "")));
      }
    }
  }

  boolean isDate(int style) {
    return dates.get(style);
  }
}
