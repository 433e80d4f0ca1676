package io.creditctl.testkit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Workbooks and archives as bytes, the sound ones by libraries, the strange ones by hand. */
public final class Workbooks {
  private static final String SPREADSHEET =
      "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" "
          + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
  private static final String RELATION =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

  private Workbooks() {}

  /** An xlsx workbook of sheets of texts. */
  public static byte[] xlsx(Map<String, List<List<String>>> sheets) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = bytes;
        Workbook workbook = new Workbook(out, "test", null)) {
      sheets.forEach((name, rows) -> fill(workbook.newWorksheet(name), rows));
      workbook.finish();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void fill(Worksheet sheet, List<List<String>> rows) {
    for (int row = 0; row < rows.size(); row++) {
      for (int column = 0; column < rows.get(row).size(); column++) {
        String text = rows.get(row).get(column);
        if (!text.isEmpty()) {
          sheet.value(row, column, text);
        }
      }
    }
  }

  /** The parts of a workbook with one sheet, of which the rows are XML; more may be put in. */
  public static Map<String, String> parts(String sheetData) {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("[Content_Types].xml", "<Types/>");
    parts.put(
        "_rels/.rels",
        "<Relationships><Relationship Id=\"r1\" Type=\"%sofficeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
            .formatted(RELATION));
    parts.put(
        "xl/workbook.xml",
        "<workbook %s><workbookPr/><sheets><sheet name=\"台账\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
            .formatted(SPREADSHEET));
    parts.put(
        "xl/_rels/workbook.xml.rels",
        """
        <Relationships>
          <Relationship Id="r1" Type="%sworksheet" Target="worksheets/sheet1.xml"/>
          <Relationship Id="r2" Type="%sstyles" Target="styles.xml"/>
          <Relationship Id="r3" Type="%ssharedStrings" Target="/xl/sharedStrings.xml"/>
        </Relationships>
        """
            .formatted(RELATION, RELATION, RELATION));
    parts.put(
        "xl/styles.xml",
        """
        <styleSheet %s><numFmts><numFmt numFmtId="170" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/></numFmts>
        <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
        <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="22"/></cellXfs></styleSheet>
        """
            .formatted(SPREADSHEET));
    parts.put("xl/sharedStrings.xml", "<sst %s></sst>".formatted(SPREADSHEET));
    parts.put("xl/worksheets/sheet1.xml", sheet(sheetData));
    return parts;
  }

  /** A sheet of rows. */
  public static String sheet(String sheetData) {
    return "<worksheet %s><dimension ref=\"A1:XFD1048576\"/><sheetData>%s</sheetData></worksheet>"
        .formatted(SPREADSHEET, sheetData);
  }

  /** A table of shared strings. */
  public static String strings(String... items) {
    StringBuilder table = new StringBuilder("<sst " + SPREADSHEET + ">");
    for (String item : items) {
      table.append("<si>").append(item).append("</si>");
    }
    return table.append("</sst>").toString();
  }

  /** A zip of texts. */
  public static byte[] zip(Map<String, String> entries) {
    Map<String, byte[]> bytes = new LinkedHashMap<>();
    entries.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
    return archive(bytes);
  }

  /** A zip of files. */
  public static byte[] archive(Map<String, byte[]> entries) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** The XML of 2003 with these worksheets, with a style s1 for dates. */
  public static String xml2003(String worksheets) {
    return """
        <?xml version="1.0"?>
        <?mso-application progid="Excel.Sheet"?>
        <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"
          xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
        <Styles><Style ss:ID="s1"><NumberFormat ss:Format="Short Date"/></Style></Styles>
        %s
        </Workbook>
        """
        .formatted(worksheets);
  }

  /** Writes bytes into a file of a folder. */
  public static Path write(Path folder, String name, byte[] bytes) {
    try {
      return Files.write(folder.resolve(name), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
