package io.creditctl.core.push;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a platform calls the kinds and fields that it is sent. A kind that is not named keeps the
 * catalog's names.
 */
public record FieldMapping(Map<String, KindMapping> kinds) {
  /** The catalog's own names. */
  public static final FieldMapping NONE = new FieldMapping(Map.of());

  private static final String OTHERS = "*";

  /**
   * One kind at the platform.
   *
   * @param name the platform's: a table, an operation, a template
   * @param columns in the platform's order
   */
  public record KindMapping(String name, List<Column> columns) {

    /** The column that holds something beside the record's fields. */
    public Optional<Column> column(Aside aside) {
      return columns.stream().filter(column -> column.aside().equals(Optional.of(aside))).findAny();
    }

    /** The columns of {@link #row}. */
    public List<String> written() {
      return columns.stream().filter(Column::isWritten).map(Column::name).toList();
    }

    /**
     * All that we write of a delivery, in the platform's order, "" for an empty column.
     *
     * @param batch names the request
     */
    public Map<String, String> row(Delivery delivery, String batch, Instant at) {
      Map<String, String> row = new LinkedHashMap<>();
      for (Column column : columns) {
        if (column.isWritten()) {
          row.put(column.name(), column.of(delivery, batch, at));
        }
      }
      return row;
    }
  }

  /**
   * One column of the platform.
   *
   * @param name the platform's
   * @param source the field's code, or the word of an {@link Aside}; empty for a constant
   * @param constant the value where the source has none or is none; empty for none
   * @param withdrawn the value in place of all others in a withdrawal; empty for none
   * @param values the platform's spelling of our values; {@code *} is that of all others, without
   *     which they are sent as they are
   * @param form how the value is written
   */
  public record Column(
      String name,
      String source,
      String constant,
      String withdrawn,
      Map<String, String> values,
      Form form) {

    /** What the column holds when it is no field of the record. */
    public Optional<Aside> aside() {
      return Aside.of(source);
    }

    /** Of the platform's own columns, we write the state where a new row needs one. */
    private boolean isWritten() {
      return aside().map(Aside::ours).orElse(true) || values.containsKey(Stage.WAITING.word());
    }

    private String of(Delivery delivery, String batch, Instant at) {
      Optional<Aside> aside = aside();
      if (aside.isEmpty()) {
        return delivery.fields().getOrDefault(name, "");
      }
      return aside.get().ours()
          ? spelled(aside.get().of(delivery, batch, at))
          : values.get(Stage.WAITING.word());
    }

    /** How far the platform is, by what it wrote into its column of the state. */
    public Stage stage(String written) {
      if (written.isEmpty()) {
        return Stage.WAITING;
      }
      return Arrays.stream(Stage.values())
          .filter(stage -> written.equals(values.get(stage.word())))
          .findAny()
          .orElse(Stage.TAKEN);
    }

    /** The platform's spelling of one of our values. */
    public String spelled(String value) {
      return form.write(value, one -> values.getOrDefault(one, values.getOrDefault(OTHERS, one)));
    }

    String of(Map<String, String> row, Delivery.Action action) {
      if (action == Delivery.Action.WITHDRAW && !withdrawn.isEmpty()) {
        return withdrawn;
      }
      String value = row.getOrDefault(source, "");
      return value.isEmpty() ? constant : spelled(value);
    }
  }

  /** What platforms keep beside the fields of a record; tables and files heed it. */
  public enum Aside {
    /** The idempotency key. */
    KEY(true),
    RECORD(true),
    REVISION(true),
    /** {@code upsert} or {@code withdraw}. */
    ACTION(true),
    /** Names the request. */
    BATCH(true),
    /** When it was handed over, by Beijing's clock. */
    TIME(true),
    /** How far the platform is; its spellings of the words of {@link Stage}. */
    STATE(false),
    /** The platform's number for what it took. */
    RECEIPT(false),
    /** The platform's reason. */
    CODE(false),
    MESSAGE(false);

    private static final DateTimeFormatter TIME_FORM =
        DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT)
            .withZone(ZoneOffset.ofHours(8));

    private final boolean ours;

    Aside(boolean ours) {
      this.ours = ours;
    }

    /** Whether we write it; the others are the platform's to write. */
    public boolean ours() {
      return ours;
    }

    /** The word that stands as a column's source. */
    public String word() {
      return "@" + name().toLowerCase(Locale.ROOT);
    }

    /** What a word stands for; empty when it is none. */
    public static Optional<Aside> of(String source) {
      return Arrays.stream(values()).filter(aside -> aside.word().equals(source)).findAny();
    }

    private String of(Delivery delivery, String batch, Instant at) {
      return switch (this) {
        case KEY -> delivery.idempotencyKey();
        case RECORD -> delivery.recordId();
        case REVISION -> Integer.toString(delivery.revision());
        case ACTION -> delivery.action().name().toLowerCase(Locale.ROOT);
        case BATCH -> batch;
        case TIME -> TIME_FORM.format(at);
        case STATE, RECEIPT, CODE, MESSAGE ->
            throw new IllegalArgumentException(word() + " is the platform's to write");
      };
    }
  }

  /** How far a platform is with a row. */
  public enum Stage {
    /** Not touched yet; an empty column says so too. */
    WAITING,
    /** Taken and not decided, which any other spelling means. */
    TAKEN,
    ACCEPTED,
    REJECTED;

    /** The word for which a mapping has the platform's spelling. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** How a value is written. */
  public enum Form {
    AS_IS,
    /** 2026/09/04, where the catalog has 2026-09-04. */
    SLASHED_DAY,
    /** Of several values in one, joined by semicolons, the first. */
    FIRST_OF_LIST,
    /** The others, as the platform spells them, each once. */
    REST_OF_LIST;

    String write(String value, UnaryOperator<String> spelled) {
      return switch (this) {
        case AS_IS -> spelled.apply(value);
        case SLASHED_DAY -> spelled.apply(value).replace('-', '/');
        case FIRST_OF_LIST -> items(value, spelled).findFirst().orElse("");
        case REST_OF_LIST -> items(value, spelled).skip(1).collect(Collectors.joining(";"));
      };
    }

    private static Stream<String> items(String value, UnaryOperator<String> spelled) {
      return Stream.of(value.split("[;；]"))
          .map(String::strip)
          .filter(item -> !item.isEmpty())
          .map(spelled)
          .distinct();
    }
  }

  /** The kind as the platform has it; empty when it keeps the catalog's names. */
  public Optional<KindMapping> kind(String code) {
    return Optional.ofNullable(kinds.get(code));
  }

  /** A row under the platform's names, without empty values. */
  Map<String, String> apply(String kind, Map<String, String> row, Delivery.Action action) {
    KindMapping mapping = kinds.get(kind);
    if (mapping == null) {
      return row;
    }
    Map<String, String> mapped = new LinkedHashMap<>();
    for (Column column : mapping.columns()) {
      String value = column.of(row, action);
      if (!value.isEmpty()) {
        mapped.put(column.name(), value);
      }
    }
    return mapped;
  }
}
