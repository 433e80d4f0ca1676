package io.creditctl.cli.output;

import io.creditctl.core.document.Document;
import io.creditctl.core.document.Document.Paragraph;
import io.creditctl.core.document.Document.Place;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A document as Office Open XML (ECMA-376): the three parts that a word processor needs, on A4. The
 * same document gives the same bytes.
 */
final class DocumentDocx {
  private static final String DECLARATION =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  private static final String TYPES =
      DECLARATION
          + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
          + "<Default Extension=\"rels\""
          + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
          + "<Override PartName=\"/word/document.xml\" ContentType=\"application/"
          + "vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>";
  private static final String RELATIONS =
      DECLARATION
          + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
          + "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
          + "relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>";
  private static final String HEAD =
      DECLARATION
          + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
          + "<w:body>";

  /** A4 with the margins 37, 26, 35 and 28 mm, in twentieths of a point. */
  private static final String FOOT =
      "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"2098\" w:right=\"1474\""
          + " w:bottom=\"1984\" w:left=\"1588\" w:header=\"851\" w:footer=\"992\" w:gutter=\"0\"/>"
          + "</w:sectPr></w:body></w:document>";

  /** The earliest that the format knows. */
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private DocumentDocx() {}

  /** Writes the file and leaves the stream open. */
  static void write(Document document, OutputStream stream) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(stream, StandardCharsets.UTF_8);
    part(zip, "[Content_Types].xml", TYPES);
    part(zip, "_rels/.rels", RELATIONS);
    part(zip, "word/document.xml", body(document));
    zip.finish();
  }

  private static void part(ZipOutputStream zip, String name, String xml) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(NO_TIME);
    zip.putNextEntry(entry);
    zip.write(xml.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  private static String body(Document document) {
    StringBuilder xml = new StringBuilder(HEAD);
    Place above = Place.TITLE;
    for (Paragraph paragraph : document.paragraphs()) {
      xml.append("<w:p><w:pPr>")
          .append(layout(paragraph.place(), above))
          .append("</w:pPr><w:r><w:rPr>")
          .append(font(paragraph.place()))
          .append("</w:rPr><w:t xml:space=\"preserve\">")
          .append(DocumentPage.escaped(paragraph.text()))
          .append("</w:t></w:r></w:p>");
      above = paragraph.place();
    }
    return xml.append(FOOT).toString();
  }

  private static String layout(Place place, Place above) {
    return switch (place) {
      case TITLE -> spacing(0, 280, 720) + "<w:jc w:val=\"center\"/>";
      case NUMBER -> spacing(0, 560, 560) + "<w:jc w:val=\"center\"/>";
      case ADDRESSEE -> spacing(0, 0, 560);
      case BODY -> spacing(0, 0, 560) + "<w:ind w:firstLineChars=\"200\" w:firstLine=\"640\"/>";
      case SIGNATURE ->
          spacing(above == place ? 0 : 1120, 0, 560)
              + "<w:ind w:rightChars=\"200\" w:right=\"640\"/><w:jc w:val=\"right\"/>";
    };
  }

  private static String spacing(int before, int after, int line) {
    return "<w:spacing w:before=\"%d\" w:after=\"%d\" w:line=\"%d\" w:lineRule=\"exact\"/>"
        .formatted(before, after, line);
  }

  private static String font(Place place) {
    return switch (place) {
      case TITLE -> font("宋体", 44) + "<w:b/>";
      case NUMBER -> font("楷体", 32);
      case ADDRESSEE, BODY, SIGNATURE -> font("仿宋", 32);
    };
  }

  private static String font(String name, int halfPoints) {
    return "<w:rFonts w:ascii=\"%1$s\" w:hAnsi=\"%1$s\" w:eastAsia=\"%1$s\"/><w:sz w:val=\"%2$d\"/>"
        .formatted(name, halfPoints);
  }
}
