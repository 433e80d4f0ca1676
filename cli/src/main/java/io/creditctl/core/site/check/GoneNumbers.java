package io.creditctl.core.site.check;

import io.creditctl.core.model.DocumentNumber;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

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

  /**
   * Reads the records several times, so that not all of their numbers are held in memory.
   *
   * @param records hands all records to what it is given
   */
  static GoneNumbers of(Consumer<Consumer<JudgedRecord>> records) {
    Set<String> gone = new HashSet<>();
    records.accept(
        record -> {
          String number = DocumentNumber.normalise(record.documentNo());
          if (!record.stands() && number.length() >= PhraseFinder.SHORTEST) {
            gone.add(number);
          }
        });
    if (!gone.isEmpty()) {
      records.accept(
          record -> {
            if (record.stands()) {
              gone.remove(DocumentNumber.normalise(record.documentNo()));
            }
          });
    }
    GoneNumbers numbers = new GoneNumbers(new PhraseFinder(gone));
    if (!gone.isEmpty()) {
      records.accept(numbers::remember);
    }
    return numbers;
  }

  private void remember(JudgedRecord record) {
    if (record.stands()) {
      String number = DocumentNumber.normalise(record.documentNo());
      finder.find(
          number,
          (start, gone) -> around.computeIfAbsent(gone, key -> new ArrayList<>()).add(number));
    }
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
