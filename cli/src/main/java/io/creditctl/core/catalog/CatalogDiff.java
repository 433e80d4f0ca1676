package io.creditctl.core.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How another catalog entry, or the header of a table, differs from a kind. */
public final class CatalogDiff {
  private CatalogDiff() {}

  /** What a difference is. */
  public enum Change {
    /** The field or column is not in the other. */
    ONLY_OURS,
    /** The other has a field or column that we do not know. */
    ONLY_THEIRS,
    /** The same field under another name. */
    RENAMED,
    /** The same field with another rule. */
    CHANGED
  }

  /**
   * One difference.
   *
   * @param field the field's code; empty for a column that means none
   */
  public record Line(String field, Change change, String ours, String theirs) {}

  /** Compares with the header of a table. */
  public static List<Line> ofHeader(Kind ours, List<String> header) {
    HeaderMatch match = HeaderMatcher.match(header, ours);
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < match.header().size(); i++) {
      String column = match.header().get(i);
      int index = match.fields().get(i);
      if (index != HeaderMatch.NO_FIELD) {
        Field field = ours.fields().get(index);
        if (!HeaderText.names(column, field)) {
          lines.add(new Line(field.code(), Change.RENAMED, field.title(), column));
        }
      } else if (!column.isEmpty()) {
        lines.add(new Line("", Change.ONLY_THEIRS, "", column));
      }
    }
    for (int i = 0; i < ours.fields().size(); i++) {
      if (!match.fields().contains(i)) {
        Field field = ours.fields().get(i);
        lines.add(new Line(field.code(), Change.ONLY_OURS, field.title(), ""));
      }
    }
    return lines;
  }

  /** Compares with another description of the kind. */
  public static List<Line> ofKind(Kind ours, Kind theirs) {
    List<Line> lines = new ArrayList<>();
    for (Field field : ours.fields()) {
      Optional<Field> other = theirs.field(field.code());
      if (other.isPresent()) {
        compare(field, other.get(), lines);
      } else {
        lines.add(new Line(field.code(), Change.ONLY_OURS, field.title(), ""));
      }
    }
    for (Field field : theirs.fields()) {
      if (ours.indexOf(field.code()) < 0) {
        lines.add(new Line(field.code(), Change.ONLY_THEIRS, "", field.title()));
      }
    }
    return lines;
  }

  private static void compare(Field ours, Field theirs, List<Line> lines) {
    if (!ours.title().equals(theirs.title())) {
      lines.add(new Line(ours.code(), Change.RENAMED, ours.title(), theirs.title()));
    }
    changed(ours.code(), "type", ours.type(), theirs.type(), lines);
    changed(ours.code(), "required", ours.required(), theirs.required(), lines);
    changed(ours.code(), "maxLength", ours.maxLength(), theirs.maxLength(), lines);
    changed(ours.code(), "pattern", ours.pattern(), theirs.pattern(), lines);
    changed(ours.code(), "requiredWhen", ours.requiredWhen(), theirs.requiredWhen(), lines);
    changed(ours.code(), "expectedWhen", ours.expectedWhen(), theirs.expectedWhen(), lines);
    changed(ours.code(), "emptyWhen", ours.emptyWhen(), theirs.emptyWhen(), lines);
    changed(
        ours.code(),
        "values",
        String.join("、", ours.enumeration().values()),
        String.join("、", theirs.enumeration().values()),
        lines);
    changed(ours.code(), "level", ours.level(), theirs.level(), lines);
    changed(ours.code(), "pii", ours.pii(), theirs.pii(), lines);
  }

  private static void changed(
      String field, String what, Object ours, Object theirs, List<Line> lines) {
    if (!ours.equals(theirs)) {
      lines.add(new Line(field, Change.CHANGED, what + "=" + ours, what + "=" + theirs));
    }
  }
}
