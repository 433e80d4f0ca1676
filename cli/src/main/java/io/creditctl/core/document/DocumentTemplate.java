package io.creditctl.core.document;

import io.creditctl.core.document.Document.Paragraph;
import io.creditctl.core.document.Document.Place;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.model.IdentityNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with places to fill in, one paragraph a line. A line's first character says where it
 * stands: {@code #} the title, {@code @} the number, {@code !} the addressee, {@code >} the
 * signature; anything else is body, {@code %} a remark that is left out.
 *
 * @param name what it was asked for as, for errors
 */
public record DocumentTemplate(String name, List<Paragraph> paragraphs) {
  private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z][A-Za-z0-9.-]*)}");

  private static final Pattern LINE_BREAKS = Pattern.compile("[\\t\\r\\n\\x{2028}\\x{2029}]+");

  /** To be filled in by hand. */
  private static final String BLANK = "＿＿＿＿";

  private static final char REMARK = '%';

  public DocumentTemplate {
    paragraphs = List.copyOf(paragraphs);
  }

  /**
   * Reads a template.
   *
   * @throws CreditException DOCUMENT_TEMPLATE_MALFORMED where it has no title, or a brace that
   *     belongs to no place
   */
  public static DocumentTemplate parse(String name, List<String> lines) {
    List<Paragraph> paragraphs = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (line.isEmpty() || line.charAt(0) == REMARK) {
        continue;
      }
      if (PLACE.matcher(line).replaceAll("").matches(".*[{}].*")) {
        throw new CreditException(ErrorCode.DOCUMENT_TEMPLATE_MALFORMED, name, i + 1);
      }
      paragraphs.add(paragraph(line));
    }
    if (paragraphs.stream().noneMatch(one -> one.place() == Place.TITLE)) {
      throw new CreditException(ErrorCode.DOCUMENT_TEMPLATE_MALFORMED, name, 1);
    }
    return new DocumentTemplate(name, paragraphs);
  }

  private static Paragraph paragraph(String line) {
    Optional<Place> place =
        switch (line.charAt(0)) {
          case '#' -> Optional.of(Place.TITLE);
          case '@' -> Optional.of(Place.NUMBER);
          case '!' -> Optional.of(Place.ADDRESSEE);
          case '>' -> Optional.of(Place.SIGNATURE);
          default -> Optional.empty();
        };
    return place
        .map(where -> new Paragraph(where, line.substring(1).strip()))
        .orElseGet(() -> new Paragraph(Place.BODY, line));
  }

  /**
   * The document with these values in their places; what is not known stays blank. A value is never
   * looked through for places, and identity numbers in it are masked.
   */
  public Document fill(Map<String, String> values) {
    List<Paragraph> filled =
        paragraphs.stream()
            .map(paragraph -> new Paragraph(paragraph.place(), fill(paragraph.text(), values)))
            .toList();
    String title =
        filled.stream()
            .filter(paragraph -> paragraph.place() == Place.TITLE)
            .map(Paragraph::text)
            .findFirst()
            .orElseThrow();
    return new Document(title, filled);
  }

  private static String fill(String text, Map<String, String> values) {
    return PLACE
        .matcher(text)
        .replaceAll(place -> Matcher.quoteReplacement(value(values.get(place.group(1)))));
  }

  /** A paragraph is one line, whatever somebody typed. */
  private static String value(String value) {
    return value == null || value.isBlank()
        ? BLANK
        : IdentityNumber.maskedIn(LINE_BREAKS.matcher(value.strip()).replaceAll(" "));
  }
}
