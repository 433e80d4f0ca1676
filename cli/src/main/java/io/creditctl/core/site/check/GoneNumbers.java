package io.creditctl.core.site.check;

import io.creditctl.core.model.DocumentNumber;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The document numbers that must be found nowhere on the site, in whatever spelling. One that a
 * record on the site has too, or that is a part of such a number, is no sign of the one that is
 * gone.
 */
final class GoneNumbers {
  private final PhraseFinder finder;
  private final Map<String, List<String>> around = new HashMap<>();

  private GoneNumbers(PhraseFinder finder) {
    this.finder = finder;
  }

  static GoneNumbers of(List<JudgedRecord> records) {
    Set<String> gone = new HashSet<>();
    Set<String> standing = new HashSet<>();
    for (JudgedRecord record : records) {
      String number = DocumentNumber.normalise(record.documentNo());
      if (record.stands()) {
        standing.add(number);
      } else if (number.length() >= PhraseFinder.SHORTEST) {
        gone.add(number);
      }
    }
    gone.removeAll(standing);
    GoneNumbers numbers = new GoneNumbers(new PhraseFinder(gone));
    if (!gone.isEmpty()) {
      standing.forEach(numbers::remember);
    }
    return numbers;
  }

  private void remember(String number) {
    finder.find(
        number,
        (start, gone) -> around.computeIfAbsent(gone, key -> new ArrayList<>()).add(number));
  }

  /** The numbers in a text, in their matching form. */
  Set<String> in(String text) {
    Set<String> found = new HashSet<>();
    if (!finder.isEmpty()) {
      String folded = DocumentNumber.normalise(text);
      finder.find(
          folded,
          (start, gone) -> {
            if (!isPartOfAnother(folded, start, gone)) {
              found.add(gone);
            }
          });
    }
    return found;
  }

  private boolean isPartOfAnother(String text, int start, String gone) {
    return around.getOrDefault(gone, List.of()).stream()
        .anyMatch(longer -> text.startsWith(longer, start - longer.indexOf(gone)));
  }
}
