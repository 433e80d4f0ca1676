package io.creditctl.core.document;

import java.util.List;

/**
 * A document as it goes out, without any form.
 *
 * @param title what a file or a window is named after
 */
public record Document(String title, List<Paragraph> paragraphs) {

  /** Where a paragraph stands in an official letter. */
  public enum Place {
    /** 标题, centred. */
    TITLE,
    /** 文号, centred below the title. */
    NUMBER,
    /** 称谓, at the margin. */
    ADDRESSEE,
    /** 正文, its first line indented. */
    BODY,
    /** 落款 and date, on the right. */
    SIGNATURE
  }

  /** One paragraph. */
  public record Paragraph(Place place, String text) {}
}
