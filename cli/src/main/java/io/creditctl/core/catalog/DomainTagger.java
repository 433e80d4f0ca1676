package io.creditctl.core.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells the domain of rows of one kind; remembers what it has read, so it is for one thread. */
public final class DomainTagger {
  /** A file has far fewer titles and units than rows. */
  private static final int REMEMBERED = 4096;

  private final List<Column> columns = new ArrayList<>();

  public DomainTagger(Kind kind, DomainRules rules) {
    int name = kind.indexOf(Role.SUBJECT_NAME);
    for (DomainRules.Look look : rules.looks()) {
      for (Role role : look.roles()) {
        int position = kind.indexOf(role);
        // What a firm is called does not tell what it does.
        if (role == Role.SOURCE_UNIT || position >= 0 && position != name) {
          columns.add(new Column(role, position, look, new HashMap<>()));
        }
      }
    }
  }

  /**
   * The domain that the row's content tells, or else its unit.
   *
   * @param unit the unit that is responsible, which the row itself need not say
   */
  public Optional<Domain> domain(String[] values, String unit) {
    for (Column column : columns) {
      String text = column.role == Role.SOURCE_UNIT ? unit : values[column.position];
      Optional<Domain> domain = text.isEmpty() ? Optional.empty() : column.domainOf(text);
      if (domain.isPresent()) {
        return domain;
      }
    }
    return Optional.empty();
  }

  private record Column(
      Role role, int position, DomainRules.Look look, Map<String, Optional<Domain>> known) {
    Optional<Domain> domainOf(String text) {
      return known.size() < REMEMBERED
          ? known.computeIfAbsent(text, look::domainOf)
          : Optional.ofNullable(known.get(text)).orElseGet(() -> look.domainOf(text));
    }
  }
}
