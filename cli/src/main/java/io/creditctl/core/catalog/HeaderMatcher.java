package io.creditctl.core.catalog;

import io.creditctl.core.catalog.HeaderMatch.Column;
import io.creditctl.core.catalog.HeaderMatch.Duplicate;
import io.creditctl.core.model.Characters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds the fields of a kind in the header of a file: by what a person said, by code, Chinese title
 * or alias, or as the layout of the file calls them; in any order, whatever the width, case, blanks
 * and marks.
 */
public final class HeaderMatcher {
  private static final double PLAUSIBLE = 0.5;

  private HeaderMatcher() {}

  /** Maps every column by its name; nothing in a header is an error here. */
  public static HeaderMatch match(List<String> header, Kind kind) {
    return match(header, kind, Mapping.NONE);
  }

  /** Maps every column, first of all as the mapping says. */
  public static HeaderMatch match(List<String> header, Kind kind, Mapping mapping) {
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < header.size(); i++) {
      columns.add(new Column(i + 1, Characters.strip(header.get(i))));
    }
    return new Matching(kind, columns, mapping).match();
  }

  /** What speaks for a header of this kind; empty when it is hardly one. */
  public static Optional<KindGuess> guess(List<String> header, Kind kind, Mapping mapping) {
    return mapping.strangersTo(kind).isEmpty()
        ? Optional.of(KindGuess.of(kind, match(header, kind, mapping)))
            .filter(guess -> guess.score() >= PLAUSIBLE)
        : Optional.empty();
  }

  /**
   * The kind whose fields the header names best; empty when no kind understands the larger part of
   * the columns, or two are alike. A mapping can only mean kinds that have its fields. No kind is
   * asked for after one that understands everything.
   */
  public static Optional<KindGuess> bestKind(
      List<String> header, Iterable<Kind> kinds, Mapping mapping) {
    Optional<KindGuess> best = Optional.empty();
    boolean undecided = false;
    for (Kind kind : kinds) {
      Optional<KindGuess> guess = guess(header, kind, mapping).filter(KindGuess::understands);
      if (guess.isPresent()) {
        double score = guess.get().score();
        double highest = best.map(KindGuess::score).orElse(0.0);
        undecided = score == highest || undecided && score < highest;
        best = score > highest ? guess : best;
      }
      if (best.filter(found -> found.score() == 1).isPresent()) {
        return best;
      }
    }
    return undecided ? Optional.empty() : best;
  }

  /** The kind that understands most columns, at least half of them; empty when two do. */
  public static Optional<Kind> closest(List<String> header, Iterable<Kind> kinds, Mapping mapping) {
    Optional<Kind> closest = Optional.empty();
    int most = 0;
    for (Kind kind : kinds) {
      HeaderMatch match = match(header, kind, mapping);
      int matched = match.matched();
      if (matched >= most && matched >= PLAUSIBLE * KindGuess.columns(match)) {
        closest = matched > most ? Optional.of(kind) : Optional.empty();
        most = matched;
      }
    }
    return closest;
  }

  /** The layout of a file with these header keys: the first that fits. */
  private static Layout layout(Kind kind, Set<String> header, Mapping mapping) {
    Set<String> mapped = new HashSet<>();
    mapping.fields().forEach((key, code) -> mapped.add(header.contains(key) ? code : ""));
    return kind.layouts().stream()
        .filter(layout -> layout.without().stream().noneMatch(mapped::contains))
        .filter(layout -> fits(layout, kind, header))
        .findFirst()
        .orElse(Layout.STANDARD);
  }

  private static boolean fits(Layout layout, Kind kind, Set<String> header) {
    long signs = layout.signs().stream().map(HeaderText::key).filter(header::contains).count();
    return signs >= Math.min(Layout.SIGNS_NEEDED, layout.signs().size())
        && layout.without().stream()
            .flatMap(code -> names(kind.fields().get(kind.indexOf(code))))
            .noneMatch(header::contains);
  }

  private static Stream<String> names(Field field) {
    return Stream.concat(Stream.of(field.code(), field.title()), field.aliases().stream())
        .map(HeaderText::key);
  }

  /** One matching of one header; a column's own name goes before an alias. */
  private static final class Matching {
    private final Kind standard;
    private final Kind kind;
    private final Layout layout;
    private final Mapping mapping;
    private final List<Column> columns;
    private final Map<Column, String> keys = new HashMap<>();
    private final Integer[] fieldOfColumn;
    private final Column[] columnOfField;
    private final List<Duplicate> duplicates = new ArrayList<>();

    Matching(Kind kind, List<Column> columns, Mapping mapping) {
      this.columns = columns;
      columns.forEach(column -> keys.put(column, HeaderText.key(column.header())));
      this.layout = layout(kind, new HashSet<>(keys.values()), mapping);
      this.standard = kind;
      this.kind = kind.in(layout);
      this.mapping = mapping;
      this.fieldOfColumn = new Integer[columns.size()];
      this.columnOfField = new Column[kind.fields().size()];
      Arrays.fill(fieldOfColumn, HeaderMatch.NO_FIELD);
    }

    HeaderMatch match() {
      List<Column> left = assign(named(), byMapping(), false);
      Set<String> spokenFor = statusColumns();
      left.removeIf(column -> spokenFor.contains(keys.get(column)));
      left = assign(left, byName(), false);
      left = assign(left, withoutFilled(byAlias()), false);
      left = assign(left, byLayout(), true);
      List<String> header = columns.stream().map(Column::header).toList();
      return new HeaderMatch(
          layout,
          header,
          List.of(fieldOfColumn),
          left,
          unfilled(kind),
          unfilled(standard).stream().filter(f -> layout.lifted().contains(f.code())).toList(),
          duplicates,
          defaults());
    }

    /** The columns that the mapping does not tell to ignore. */
    private List<Column> named() {
      return columns.stream()
          .filter(column -> !"".equals(mapping.fields().get(keys.get(column))))
          .toList();
    }

    private Map<String, Integer> byMapping() {
      return indices(mapping.fields());
    }

    private Map<String, Integer> byLayout() {
      return indices(layout.columns());
    }

    private Map<String, Integer> indices(Map<String, String> codeOfHeader) {
      Map<String, Integer> fields = new HashMap<>();
      codeOfHeader.forEach(
          (header, code) -> {
            if (kind.indexOf(code) >= 0) {
              fields.put(HeaderText.key(header), kind.indexOf(code));
            }
          });
      return fields;
    }

    private Set<String> statusColumns() {
      Set<String> headers = new HashSet<>();
      layout.status().ifPresent(s -> s.columns().forEach(h -> headers.add(HeaderText.key(h))));
      return headers;
    }

    private Map<String, Integer> byName() {
      Map<String, Integer> names = new HashMap<>();
      for (int i = 0; i < kind.fields().size(); i++) {
        names.put(HeaderText.key(kind.fields().get(i).code()), i);
        names.put(HeaderText.key(kind.fields().get(i).title()), i);
      }
      return names;
    }

    private Map<String, Integer> byAlias() {
      Map<String, Integer> aliases = new HashMap<>();
      for (int i = 0; i < kind.fields().size(); i++) {
        for (String alias : kind.fields().get(i).aliases()) {
          aliases.put(HeaderText.key(alias), i);
        }
      }
      return aliases;
    }

    private Map<String, Integer> withoutFilled(Map<String, Integer> fieldOfName) {
      boolean[] filled = new boolean[columnOfField.length];
      for (int i = 0; i < filled.length; i++) {
        filled[i] = columnOfField[i] != null;
      }
      fieldOfName.values().removeIf(field -> filled[field]);
      return fieldOfName;
    }

    /**
     * Gives columns to the fields that they name, and returns the columns that name none.
     *
     * @param spread whether a list may be spread over columns; a layout that has two names for
     *     anything else means the first
     */
    private List<Column> assign(
        List<Column> candidates, Map<String, Integer> fieldOfName, boolean spread) {
      List<Column> left = new ArrayList<>();
      for (Column column : candidates) {
        Integer field = fieldOfName.get(keys.get(column));
        boolean list =
            field != null && kind.fields().get(field).type() == FieldType.ENUMERATION_LIST;
        if (field == null || spread && columnOfField[field] != null && !list) {
          left.add(column);
        } else if (columnOfField[field] == null || spread) {
          columnOfField[field] = columnOfField[field] == null ? column : columnOfField[field];
          fieldOfColumn[column.position() - 1] = field;
        } else {
          Field repeated = kind.fields().get(field);
          duplicates.add(new Duplicate(column, columnOfField[field], repeated));
        }
      }
      return left;
    }

    private List<Layout.Default> defaults() {
      List<Layout.Default> defaults = new ArrayList<>();
      mapping.constants().forEach((field, v) -> defaults.add(new Layout.Default(field, v, "")));
      defaults.addAll(layout.defaults());
      return defaults;
    }

    /** Required fields without a column or a value of their own. */
    private List<Field> unfilled(Kind asked) {
      Set<String> given = new HashSet<>();
      defaults().stream().filter(d -> d.whenFilled().isEmpty()).forEach(d -> given.add(d.field()));
      List<Field> unfilled = new ArrayList<>();
      for (int i = 0; i < columnOfField.length; i++) {
        Field field = asked.fields().get(i);
        if (field.required()
            && columnOfField[i] == null
            && !given.contains(field.code())
            && !derivable(i)) {
          unfilled.add(field);
        }
      }
      return unfilled;
    }

    /** Layouts without a column for the subject's type tell it by the number that they have. */
    private boolean derivable(int field) {
      return field == kind.indexOf(Role.SUBJECT_TYPE)
          && Stream.of(Role.SUBJECT_CODE, Role.SUBJECT_DOCUMENT)
              .map(kind::indexOf)
              .anyMatch(number -> number >= 0 && columnOfField[number] != null);
    }
  }
}
