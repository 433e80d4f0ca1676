package io.creditctl.cli.output;

import io.creditctl.cli.text.SafeText;
import io.creditctl.core.document.Document;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;

/** A document in a file whose name says its form: .html or .docx. */
public final class DocumentFile {
  private DocumentFile() {}

  /** The document as a page. */
  public static String page(Document document) {
    return DocumentPage.of(document);
  }

  /** The document for a terminal, one paragraph a line. */
  public static String text(Document document) {
    StringBuilder text = new StringBuilder();
    document
        .paragraphs()
        .forEach(paragraph -> text.append(SafeText.visible(paragraph.text())).append('\n'));
    return text.toString();
  }

  /**
   * Writes the file, whole or not at all.
   *
   * @throws CreditException DOCUMENT_FORM for another name, FILE_EXISTS, FILE_UNWRITABLE
   */
  public static void write(Document document, Path file, boolean overwrite) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    if (!name.endsWith(".html") && !name.endsWith(".docx")) {
      throw new CreditException(ErrorCode.DOCUMENT_FORM, file);
    }
    try (AtomicFile atomic = AtomicFile.create(file, overwrite)) {
      OutputStream stream = atomic.stream();
      if (name.endsWith(".docx")) {
        DocumentDocx.write(document, stream);
      } else {
        stream.write(DocumentPage.of(document).getBytes(StandardCharsets.UTF_8));
      }
      atomic.commit();
    } catch (IOException e) {
      throw CreditException.causedBy(
          e, ErrorCode.FILE_UNWRITABLE, file, e.getClass().getSimpleName());
    }
  }
}
