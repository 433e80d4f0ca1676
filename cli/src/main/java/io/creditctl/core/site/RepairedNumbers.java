package io.creditctl.core.site;

import io.creditctl.core.model.Characters;
import io.creditctl.core.model.DocumentNumber;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The document numbers of records that were repaired: other records that cite them would keep them
 * public, so they are taken out of all texts.
 */
final class RepairedNumbers {
  private static final String INSTEAD = "（已修复，文书号略）";

  /** Year and serial, by which nearly all documents are numbered, in half width. */
  private static final Pattern SERIAL =
      Pattern.compile("[\\[(〔【{〈《「『〖]\\s*\\d{4}\\s*[\\])〕】}〉》」』〗]\\s*第?\\s*\\d+\\s*号");

  private final Map<String, List<String>> bySerial = new HashMap<>();
  private final List<String> others = new ArrayList<>();
  private final String digest;

  /**
   * @param numbers in an order that does not change
   */
  RepairedNumbers(Collection<String> numbers) {
    Fingerprint fingerprint = new Fingerprint();
    for (String number : numbers) {
      fingerprint.add(number);
      Matcher serial = SERIAL.matcher(Characters.halfWidth(number));
      if (serial.find() && serial.end() == number.length()) {
        bySerial
            .computeIfAbsent(DocumentNumber.normalise(serial.group()), any -> new ArrayList<>())
            .add(DocumentNumber.normalise(number));
      } else if (!number.isBlank()) {
        others.add(number);
      }
    }
    digest = fingerprint.text();
  }

  /** Changes with the numbers. */
  String digest() {
    return digest;
  }

  /** The text without them. */
  String takenOutOf(String text) {
    String rest = text;
    for (String number : others) {
      rest = rest.replace(number, INSTEAD);
    }
    return bySerial.isEmpty() ? rest : withoutSerials(rest);
  }

  private String withoutSerials(String text) {
    Matcher serial = SERIAL.matcher(Characters.halfWidth(text));
    StringBuilder built = new StringBuilder();
    int copied = 0;
    while (serial.find()) {
      Optional<Integer> start = startOf(text, copied, serial);
      if (start.isPresent()) {
        built.append(text, copied, start.get()).append(INSTEAD);
        copied = serial.end();
      }
    }
    return copied == 0 ? text : built.append(text, copied, text.length()).toString();
  }

  /** Where the number begins that ends with this year and serial, if it is one of them. */
  private Optional<Integer> startOf(String text, int from, Matcher serial) {
    List<String> numbers =
        bySerial.getOrDefault(DocumentNumber.normalise(serial.group()), List.of());
    for (String number : numbers) {
      for (int start = serial.start(); start >= from; start--) {
        String cited = DocumentNumber.normalise(text.substring(start, serial.end()));
        if (cited.equals(number)) {
          return Optional.of(start);
        }
        if (cited.length() > number.length()) {
          break;
        }
      }
    }
    return Optional.empty();
  }
}
