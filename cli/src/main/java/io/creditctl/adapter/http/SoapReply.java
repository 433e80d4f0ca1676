package io.creditctl.adapter.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What {@code creditchina-soap} answers: a code, and lines with errors. It stands in the call's
 * result, as elements or as a text that is XML once more.
 *
 * @param words what the platform says of the whole, empty when nothing
 * @param errors the platform's words for each line at fault, by the line's number from 1
 */
record SoapReply(String code, String words, Map<Integer, String> errors) {
  private static final Pattern LINES = Pattern.compile("\\d{1,6}(\\s*[,，、;；]\\s*\\d{1,6})*");
  private static final Pattern LINE = Pattern.compile("(\\d{1,6})(?:\\D(.*))?", Pattern.DOTALL);
  private static final List<String> WORDS = List.of("message", "msg", "faultstring");

  /**
   * @throws IOException with the reason as {@code reason.…} in the messages when it cannot be read
   */
  static SoapReply read(byte[] document) throws IOException {
    List<Xml.Element> elements = unwrapped(document);
    Optional<String> code = Xml.first(elements, "code");
    if (code.isEmpty() || code.get().isEmpty()) {
      throw new IOException("code-missing");
    }
    Map<Integer, String> errors = new LinkedHashMap<>();
    for (Xml.Element element : elements) {
      if (element.name().equals("line") && !element.text().isEmpty()) {
        addLine(errors, element.text());
      }
    }
    return new SoapReply(PlainText.line(code.get()), words(elements), errors);
  }

  /** What a platform says that failed as a whole; empty when that is not to be found. */
  static String words(byte[] document) {
    try {
      return words(unwrapped(document));
    } catch (IOException e) {
      return "";
    }
  }

  private static String words(List<Xml.Element> elements) {
    return WORDS.stream()
        .flatMap(name -> Xml.first(elements, name).stream())
        .map(PlainText::line)
        .findFirst()
        .orElse("");
  }

  private static List<Xml.Element> unwrapped(byte[] document) throws IOException {
    try {
      List<Xml.Element> elements = new ArrayList<>(Xml.elements(document));
      for (Xml.Element element : List.copyOf(elements)) {
        if (element.text().startsWith("<")) {
          elements.addAll(Xml.elements(element.text().getBytes(StandardCharsets.UTF_8)));
        }
      }
      return elements;
    } catch (IOException e) {
      throw new IOException("xml-malformed", e);
    }
  }

  /** {@code 3}, {@code 3,5} or a number and words. */
  private static void addLine(Map<Integer, String> errors, String text) throws IOException {
    if (LINES.matcher(text).matches()) {
      for (String number : text.split("\\D+")) {
        errors.putIfAbsent(Integer.parseInt(number), "");
      }
      return;
    }
    Matcher line = LINE.matcher(text);
    if (!line.matches()) {
      throw new IOException("line-unknown");
    }
    errors.putIfAbsent(
        Integer.parseInt(line.group(1)), PlainText.line(String.valueOf(line.group(2))));
  }
}
