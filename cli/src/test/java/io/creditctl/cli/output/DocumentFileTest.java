package io.creditctl.cli.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.creditctl.core.document.Document;
import io.creditctl.core.document.Document.Paragraph;
import io.creditctl.core.document.Document.Place;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.testkit.HtmlValidity;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.NodeList;

/** Documents in the two forms that leave the house. */
class DocumentFileTest {
  private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  private static final String HOSTILE =
      "<script>alert('1')</script> & \"{{x}}\" ]]> \u0001\u202Eabc";
  private static final String SHOWN = "<script>alert('1')</script> & \"{{x}}\" ]]> \\x01\\u202eabc";
  private static final Document LETTER =
      new Document(
          "列入决定书",
          List.of(
              new Paragraph(Place.TITLE, "列入决定书"),
              new Paragraph(Place.NUMBER, "威交信失〔2026〕9号"),
              new Paragraph(Place.ADDRESSEE, "甲公司："),
              new Paragraph(Place.BODY, HOSTILE),
              new Paragraph(Place.BODY, "特此决定。"),
              new Paragraph(Place.SIGNATURE, "威海市交通运输局"),
              new Paragraph(Place.SIGNATURE, "2026年10月20日")));
  private static final List<String> TEXT =
      List.of("列入决定书", "威交信失〔2026〕9号", "甲公司：", SHOWN, "特此决定。", "威海市交通运输局", "2026年10月20日");

  @TempDir Path folder;

  private Path written(String name) {
    Path file = folder.resolve(name);
    DocumentFile.write(LETTER, file, false);
    return file;
  }

  private static Map<String, byte[]> parts(Path docx) throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(docx))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), zip.readAllBytes());
      }
    }
    return parts;
  }

  private static org.w3c.dom.Document xml(byte[] part) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory.newDocumentBuilder().parse(new ByteArrayInputStream(part));
  }

  @Test
  void theDocxHasThePartsThatAWordProcessorNeedsAndTheTextInOrder() throws Exception {
    Map<String, byte[]> parts = parts(written("决定书.docx"));

    assertThat(parts.keySet())
        .containsExactly("[Content_Types].xml", "_rels/.rels", "word/document.xml");
    for (byte[] part : parts.values()) {
      xml(part);
    }
    NodeList paragraphs = xml(parts.get("word/document.xml")).getElementsByTagNameNS(W, "p");
    List<String> text = new ArrayList<>();
    for (int i = 0; i < paragraphs.getLength(); i++) {
      text.add(paragraphs.item(i).getTextContent());
    }
    assertThat(text).isEqualTo(TEXT);
    assertThat(xml(parts.get("word/document.xml")).getElementsByTagNameNS(W, "pgSz").getLength())
        .isEqualTo(1);
    assertThat(new String(parts.get("[Content_Types].xml")))
        .contains("PartName=\"/word/document.xml\"");
    assertThat(new String(parts.get("_rels/.rels"))).contains("Target=\"word/document.xml\"");
  }

  @Test
  void theSameDocumentGivesTheSameBytes() throws IOException {
    assertThat(Files.readAllBytes(written("1.docx")))
        .isEqualTo(Files.readAllBytes(written("2.DOCX")));
  }

  @Test
  void thePageIsValidAndRunsNothing() throws IOException {
    String page = Files.readString(written("决定书.html"));

    HtmlValidity.assertValid("决定书.html", page);
    org.jsoup.nodes.Document read = Jsoup.parse(page);
    assertThat(read.select("script, img, link, [onclick]")).isEmpty();
    assertThat(read.title()).isEqualTo("列入决定书");
    assertThat(read.body().children().eachText()).isEqualTo(TEXT);
    assertThat(page).contains("size: A4", "FangSong", "default-src 'none'");
  }

  @Test
  void isForItsOwnerAloneAndReplacesNothingUnasked() throws IOException {
    Path file = written("决定书.docx");

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(refusal(file)).isEqualTo(ErrorCode.FILE_EXISTS);
    DocumentFile.write(LETTER, file, true);
  }

  @Test
  void anotherNameSaysNoForm() {
    assertThat(refusal(folder.resolve("决定书.doc"))).isEqualTo(ErrorCode.DOCUMENT_FORM);
    assertThat(folder.resolve("决定书.doc")).doesNotExist();
    assertThat(refusal(folder.resolve("没有/决定书.docx"))).isEqualTo(ErrorCode.FILE_UNWRITABLE);
  }

  private static ErrorCode refusal(Path file) {
    return catchThrowableOfType(
            CreditException.class, () -> DocumentFile.write(LETTER, file, false))
        .code();
  }
}
