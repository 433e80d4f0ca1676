package io.creditctl.core.score.scheme;

import io.creditctl.core.disclosure.WordSearch;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One thing that a query asks of the contents of a record. */
public sealed interface FieldTest {

  boolean holds(RecordFacts record);

  /** The fields whose values it needs. */
  List<String> fields();

  /** One of the values of a field, which semicolons separate, is one of these. */
  record OneOf(String field, Set<String> values) implements FieldTest {
    public OneOf {
      values = Set.copyOf(values);
    }

    @Override
    public boolean holds(RecordFacts record) {
      String text = record.value(field);
      if (text.indexOf(';') < 0 && text.indexOf('；') < 0) {
        return values.contains(text);
      }
      for (String one : text.split("[;；]")) {
        if (values.contains(one.strip())) {
          return true;
        }
      }
      return false;
    }

    @Override
    public List<String> fields() {
      return List.of(field);
    }
  }

  /** A text says one of some words, other than in phrases that take their meaning away. */
  final class Says implements FieldTest {
    private final List<String> fields;
    private final WordSearch words;

    public Says(List<String> fields, List<String> words, List<String> unless) {
      this.fields = List.copyOf(fields);
      this.words = new WordSearch(words, unless);
    }

    @Override
    public boolean holds(RecordFacts record) {
      for (String field : fields) {
        if (words.findsIn(record.value(field))) {
          return true;
        }
      }
      return false;
    }

    @Override
    public List<String> fields() {
      return fields;
    }
  }

  /** A number lies in a range; what is no number lies nowhere. */
  record Between(String field, Optional<BigDecimal> atLeast, Optional<BigDecimal> below)
      implements FieldTest {
    @Override
    public boolean holds(RecordFacts record) {
      return Numbers.of(record.value(field))
          .filter(number -> atLeast.map(least -> number.compareTo(least) >= 0).orElse(true))
          .filter(number -> below.map(limit -> number.compareTo(limit) < 0).orElse(true))
          .isPresent();
    }

    @Override
    public List<String> fields() {
      return List.of(field);
    }
  }
}
