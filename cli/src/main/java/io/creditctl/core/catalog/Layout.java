package io.creditctl.core.catalog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One way in which files of a kind are laid out, as data: how to tell it, and what it does
 * otherwise than the standard.
 *
 * @param name as reports show it, for example {@code 2015}
 * @param signs headers that no other layout has; {@value #SIGNS_NEEDED} of them tell this one
 * @param without fields of which this layout has no column; a file that has one is laid out
 *     otherwise
 * @param columns its own headers, and the fields that they fill
 * @param spellings by field, its own values and what the standard writes for each
 * @param lifted fields that it does not have and that are therefore not asked for
 * @param defaults values that follow from the layout itself
 * @param status the column that says whether a decision still stands, where the standard has none
 */
public record Layout(
    String name,
    List<String> signs,
    List<String> without,
    Map<String, String> columns,
    Map<String, Map<String, String>> spellings,
    Set<String> lifted,
    List<Default> defaults,
    Optional<Status> status) {
  /** How many signs are enough: one alone may be a column that somebody added. */
  public static final int SIGNS_NEEDED = 2;

  /** The standard's own layout, for kinds that have no other. */
  public static final Layout STANDARD = standard("standard");

  /**
   * A value for an empty cell.
   *
   * @param whenFilled code of the field that must be filled for it; empty when nothing must
   */
  public record Default(String field, String value, String whenFilled) {}

  /**
   * What a layout says about the validity of a decision.
   *
   * @param columns the headers of the column
   * @param normal cells that mean that nothing is wrong; an empty one always does
   * @param others the other cells in words
   */
  public record Status(List<String> columns, Set<String> normal, Map<String, String> others) {
    public Status {
      columns = List.copyOf(columns);
      normal = Set.copyOf(normal);
      others = Map.copyOf(others);
    }
  }

  public Layout {
    signs = List.copyOf(signs);
    without = List.copyOf(without);
    columns = Map.copyOf(columns);
    spellings = Map.copyOf(spellings);
    lifted = Set.copyOf(lifted);
    defaults = List.copyOf(defaults);
  }

  /** A layout that does everything as the standard says. */
  public static Layout standard(String name) {
    return new Layout(
        name, List.of(), List.of(), Map.of(), Map.of(), Set.of(), List.of(), Optional.empty());
  }

  /** The field as files of this layout fill it. */
  Field in(Field field) {
    boolean lifts = lifted.contains(field.code());
    Map<String, String> own = spellings.getOrDefault(field.code(), Map.of());
    if (!lifts && own.isEmpty()) {
      return field;
    }
    Enumeration standard = field.enumeration();
    Map<String, String> synonyms = new LinkedHashMap<>(standard.synonyms());
    synonyms.putAll(own);
    return new Field(
        field.code(),
        field.title(),
        field.titleEn(),
        field.type(),
        field.required() && !lifts,
        field.maxLength(),
        lifts ? List.of() : field.requiredWhen(),
        lifts ? List.of() : field.expectedWhen(),
        field.emptyWhen(),
        field.pattern(),
        field.divert(),
        new Enumeration(standard.values(), synonyms, standard.openPrefix()),
        field.documentTypeField(),
        field.level(),
        field.pii(),
        field.aliases(),
        field.evidence(),
        field.note(),
        field.example());
  }
}
