package io.creditctl.core.catalog;

import io.creditctl.core.catalog.HeaderMatch.Column;
import io.creditctl.core.catalog.HeaderMatch.Duplicate;
import io.creditctl.core.model.Characters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the fields of a kind in the header of a file: by code, Chinese title or alias, in any
 * order, whatever the width, case, blanks and marks.
 */
public final class HeaderMatcher {
  private static final double PLAUSIBLE = 0.5;

  private HeaderMatcher() {}

  /** Maps every column; nothing in a header is an error here. */
  public static HeaderMatch match(List<String> header, Kind kind) {
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < header.size(); i++) {
      columns.add(new Column(i + 1, Characters.strip(header.get(i))));
    }
    return new Matching(kind, columns).match();
  }

  /**
   * The kind whose fields the header names best; empty when no kind is plausible, or two are alike.
   */
  public static Optional<KindGuess> bestKind(List<String> header, List<Kind> kinds) {
    List<KindGuess> guesses =
        kinds.stream()
            .map(kind -> new KindGuess(kind, 0, match(header, kind)))
            .map(
                guess ->
                    new KindGuess(guess.kind(), score(guess.match(), guess.kind()), guess.match()))
            .filter(guess -> guess.score() >= PLAUSIBLE)
            .sorted(Comparator.comparingDouble(KindGuess::score).reversed())
            .toList();
    boolean undecided = guesses.size() > 1 && guesses.get(0).score() == guesses.get(1).score();
    return undecided ? Optional.empty() : guesses.stream().findFirst();
  }

  private static double score(HeaderMatch match, Kind kind) {
    long columns = match.header().stream().filter(cell -> !cell.isEmpty()).count();
    long required = kind.fields().stream().filter(Field::required).count();
    double understood = columns == 0 ? 0 : (double) match.matched() / columns;
    double found = required == 0 ? understood : 1 - (double) match.missing().size() / required;
    return (understood + found) / 2;
  }

  /** One matching of one header; a column's own name goes before an alias. */
  private static final class Matching {
    private final Kind kind;
    private final List<Column> columns;
    private final Integer[] fieldOfColumn;
    private final Column[] columnOfField;
    private final List<Column> unknown = new ArrayList<>();
    private final List<Duplicate> duplicates = new ArrayList<>();

    Matching(Kind kind, List<Column> columns) {
      this.kind = kind;
      this.columns = columns;
      this.fieldOfColumn = new Integer[columns.size()];
      this.columnOfField = new Column[kind.fields().size()];
      Arrays.fill(fieldOfColumn, HeaderMatch.NO_FIELD);
    }

    HeaderMatch match() {
      Map<String, Integer> names = new HashMap<>();
      Map<String, Integer> aliases = new HashMap<>();
      for (int i = 0; i < kind.fields().size(); i++) {
        Field field = kind.fields().get(i);
        names.put(HeaderText.key(field.code()), i);
        names.put(HeaderText.key(field.title()), i);
        for (String alias : field.aliases()) {
          aliases.put(HeaderText.key(alias), i);
        }
      }
      List<Column> unnamed = assign(columns, names);
      boolean[] named = new boolean[columnOfField.length];
      for (int i = 0; i < named.length; i++) {
        named[i] = columnOfField[i] != null;
      }
      aliases.values().removeIf(field -> named[field]);
      unknown.addAll(assign(unnamed, aliases));
      List<String> header = columns.stream().map(Column::header).toList();
      return new HeaderMatch(header, List.of(fieldOfColumn), unknown, missing(), duplicates);
    }

    /** Gives columns to the fields that they name, and returns the columns that name none. */
    private List<Column> assign(List<Column> candidates, Map<String, Integer> fieldOfName) {
      List<Column> left = new ArrayList<>();
      for (Column column : candidates) {
        Integer field = fieldOfName.get(HeaderText.key(column.header()));
        if (field == null) {
          left.add(column);
        } else if (columnOfField[field] == null) {
          columnOfField[field] = column;
          fieldOfColumn[column.position() - 1] = field;
        } else {
          Field repeated = kind.fields().get(field);
          duplicates.add(new Duplicate(column, columnOfField[field], repeated));
        }
      }
      return left;
    }

    /** The split layouts have no column for the subject's type: it follows from the code. */
    private List<Field> missing() {
      int type = kind.indexOf(Role.SUBJECT_TYPE);
      int code = kind.indexOf(Role.SUBJECT_CODE);
      List<Field> missing = new ArrayList<>();
      for (int i = 0; i < columnOfField.length; i++) {
        Field field = kind.fields().get(i);
        boolean derivable = i == type && code >= 0 && columnOfField[code] != null;
        if (field.required() && columnOfField[i] == null && !derivable) {
          missing.add(field);
        }
      }
      return missing;
    }
  }
}
