package io.creditctl.cli.output;

import io.creditctl.cli.text.SafeText;
import io.creditctl.core.document.Document;
import io.creditctl.core.document.Document.Paragraph;
import java.util.Locale;

/** A document as a page that prints on A4: nothing is fetched, nothing runs. */
final class DocumentPage {
  private static final String HEAD =
      """
      <!DOCTYPE html>
      <html lang="zh-CN">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <meta name="viewport" content="width=device-width">
      <title>%s</title>
      <style>
      @page { size: A4; margin: 37mm 26mm 35mm 28mm; }
      body { font: 16pt/28pt FangSong, "仿宋", FangSong_GB2312, STFangsong, serif; color: #000; background: #fff; max-width: 156mm; margin: 20mm auto; }
      @media print { body { margin: 0; max-width: none; } }
      h1 { font: bold 22pt/36pt "Noto Serif CJK SC", STZhongsong, SimSun, "宋体", serif; text-align: center; margin: 0 0 14pt; }
      p { margin: 0; overflow-wrap: anywhere; }
      .number { text-align: center; font-family: KaiTi, "楷体", KaiTi_GB2312, STKaiti, serif; margin-bottom: 28pt; }
      .body { text-indent: 2em; text-align: justify; }
      .signature { text-align: right; padding-right: 2em; break-inside: avoid; }
      .body + .signature { margin-top: 56pt; }
      </style>
      </head>
      <body>
      """;

  private DocumentPage() {}

  static String of(Document document) {
    StringBuilder page = new StringBuilder(HEAD.formatted(escaped(document.title())));
    for (Paragraph paragraph : document.paragraphs()) {
      String text = escaped(paragraph.text());
      switch (paragraph.place()) {
        case TITLE -> page.append("<h1>").append(text).append("</h1>\n");
        case NUMBER, ADDRESSEE, BODY, SIGNATURE ->
            page.append("<p class=\"")
                .append(paragraph.place().name().toLowerCase(Locale.ROOT))
                .append("\">")
                .append(text)
                .append("</p>\n");
      }
    }
    return page.append("</body>\n</html>\n").toString();
  }

  /** Text that is neither markup nor an end of it, in HTML and in XML. */
  static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    SafeText.visible(text)
        .codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.appendCodePoint(c);
              }
            });
    return escaped.toString();
  }
}
