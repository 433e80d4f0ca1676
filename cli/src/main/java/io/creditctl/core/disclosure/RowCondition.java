package io.creditctl.core.disclosure;

import java.util.List;
import java.util.Set;

/** One thing that a rule asks of a row; closed, so that a rule file can say nothing else. */
public sealed interface RowCondition {

  /** The subject is of one of these types, as the data standard writes them. */
  record SubjectIs(Set<String> types) implements RowCondition {
    public SubjectIs {
      types = Set.copyOf(types);
    }
  }

  /** The subject's identity number says that it has not passed this birthday by the decision. */
  record YoungerThan(int years) implements RowCondition {}

  /** A severity rule found this severity. */
  record SeverityIs(Severity severity) implements RowCondition {}

  /** Every category of the record is one of these, and it has one. */
  record OnlyCategories(Set<String> categories) implements RowCondition {
    public OnlyCategories {
      categories = Set.copyOf(categories);
    }
  }

  /** One category of the record is one of these. */
  record AnyCategory(Set<String> categories) implements RowCondition {
    public AnyCategory {
      categories = Set.copyOf(categories);
    }
  }

  /**
   * The texts of some fields say something.
   *
   * @param fields roles, written {@code reason}, or codes of fields
   * @param each of every one of these groups one word is there
   * @param unless phrases in which a word does not count, for example because they deny it
   */
  record Says(List<String> fields, List<List<String>> each, List<String> unless)
      implements RowCondition {
    public Says {
      fields = List.copyOf(fields);
      each = each.stream().map(List::copyOf).toList();
      unless = List.copyOf(unless);
    }
  }

  /** The amount in a field reaches a threshold; never, while the bureau has set none. */
  record AtLeast(String field, Threshold threshold) implements RowCondition {}

  /** The amount in a field stays below a threshold; never, while the bureau has set none. */
  record Below(String field, Threshold threshold) implements RowCondition {}
}
