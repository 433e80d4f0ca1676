package io.creditctl.cli.output;

import io.creditctl.cli.text.Messages;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * What one command answers with: a schema name and its columns in order, declared once for all
 * formats.
 *
 * <pre>{@code
 * View<Due> view =
 *     View.<Due>named("disclosure-due")
 *         .column("id", Due::id).priority(10)
 *         .column("subject.name", due -> due.subject().name())
 *         .column("remainingWorkdays", Due::remaining).right().tone(Due::tone)
 *         .build();
 * }</pre>
 */
public final class View<T> {
  private final String name;
  private final List<Column<T>> columns;

  private final Optional<Function<? super T, CalendarEvent>> event;

  private View(
      String name, List<Column<T>> columns, Optional<Function<? super T, CalendarEvent>> event) {
    this.name = name;
    this.columns = columns;
    this.event = event;
  }

  /** Starts the declaration of a view; the name is the middle of {@code creditctl/<name>/v1}. */
  public static <T> Builder<T> named(String name) {
    return new Builder<>(name);
  }

  /** The middle part of the JSON envelope's schema. */
  public String name() {
    return name;
  }

  /** What a row is in a calendar; empty where it is no day to keep. */
  Optional<Function<? super T, CalendarEvent>> event() {
    return event;
  }

  /** The heading of an answer: {@code title.<view>}, or what its command is for. */
  static String title(String view, Messages messages) {
    return messages
        .find("title." + view)
        .or(() -> messages.find("command." + view.replace('-', '.') + ".summary"))
        .orElse(view);
  }

  /** The keys of all columns in order, as {@code --fields} takes them. */
  public List<String> fields() {
    List<String> keys = new ArrayList<>(columns.size());
    for (Column<T> column : columns) {
      keys.add(column.key());
    }
    return List.copyOf(keys);
  }

  /**
   * The columns to show: the named fields in the order given (a group's name stands for all its
   * columns), or, when none are named, those that the format shows by default.
   *
   * @throws CreditException {@link ErrorCode#UNKNOWN_FIELD} with the name and the list of all
   */
  List<Column<T>> select(List<String> names, OutputFormat format) {
    List<Column<T>> chosen = new ArrayList<>(columns.size());
    if (names.isEmpty()) {
      for (Column<T> column : columns) {
        if (format.isNested() || !column.jsonOnly()) {
          chosen.add(column);
        }
      }
      return chosen;
    }
    for (String field : names) {
      boolean known = false;
      for (Column<T> column : columns) {
        if (column.matches(field)) {
          known = true;
          if (!chosen.contains(column)) {
            chosen.add(column);
          }
        }
      }
      if (!known) {
        throw new CreditException(ErrorCode.UNKNOWN_FIELD, field, String.join(", ", fields()));
      }
    }
    return chosen;
  }

  /** Declares columns one after the other; an option belongs to the column declared last. */
  public static final class Builder<T> {
    private final String name;
    private final List<Column<T>> columns = new ArrayList<>();

    private String key;
    private Function<? super T, ?> value;
    private Function<? super T, String> text;
    private Function<? super T, Tone> tone;
    private boolean right;
    private boolean rate;
    private boolean jsonOnly;
    private int priority;
    private Optional<Function<? super T, CalendarEvent>> event = Optional.empty();

    private Builder(String name) {
      this.name = Objects.requireNonNull(name, "name");
    }

    /**
     * Adds a column.
     *
     * @param key camelCase ASCII; {@code subject.name} is a nested object in JSON and one flat
     *     column elsewhere
     * @param value gives null or an empty Optional, String, Number, Boolean, LocalDate, Instant,
     *     OffsetDateTime, an enum, or a List or Map of these
     * @throws IllegalArgumentException if the key is taken or is also the name of a group
     */
    public Builder<T> column(String key, Function<? super T, ?> value) {
      finishColumn();
      for (Column<T> other : columns) {
        if (other.matches(key) || key.startsWith(other.key().concat("."))) {
          throw new IllegalArgumentException("column " + key + " collides with " + other.key());
        }
      }
      this.key = key;
      this.value = value;
      this.text = row -> CellValue.words(value.apply(row));
      this.tone = row -> Tone.NONE;
      this.right = false;
      this.rate = false;
      this.jsonOnly = false;
      this.priority = 0;
      return this;
    }

    /** Aligns the column to the right; numbers are without asking. */
    public Builder<T> right() {
      this.right = true;
      return this;
    }

    /** Makes the column one of shares between 0 and 1, read in percent; a dash stands for none. */
    public Builder<T> rate() {
      Function<? super T, ?> share = value;
      this.rate = true;
      return right().text(row -> CellValue.percent(CellValue.plain(share.apply(row))));
    }

    /** What people read instead of the bare value in tables, Markdown and {@code --excel}. */
    public Builder<T> text(Function<? super T, String> text) {
      this.text = text;
      return this;
    }

    /** Colours the cell; the words must say the same without the colour. */
    public Builder<T> tone(Function<? super T, Tone> tone) {
      this.tone = tone;
      return this;
    }

    /** Leaves the column out of table, csv, tsv and md unless {@code --fields} names it. */
    public Builder<T> jsonOnly() {
      this.jsonOnly = true;
      return this;
    }

    /**
     * On a narrow terminal the column with the lowest priority is hidden first, of equals the
     * rightmost; 0 unless set.
     */
    public Builder<T> priority(int priority) {
      this.priority = priority;
      return this;
    }

    /** Says what a row is in a calendar. */
    public Builder<T> event(Function<? super T, CalendarEvent> event) {
      this.event = Optional.of(event);
      return this;
    }

    /**
     * The view as declared.
     *
     * @throws IllegalStateException if it has no column
     */
    public View<T> build() {
      finishColumn();
      if (columns.isEmpty()) {
        throw new IllegalStateException("view " + name + " has no columns");
      }
      return new View<>(name, List.copyOf(columns), event);
    }

    private void finishColumn() {
      if (key != null) {
        columns.add(new Column<>(name, key, value, text, tone, right, rate, jsonOnly, priority));
        key = null;
      }
    }
  }
}
