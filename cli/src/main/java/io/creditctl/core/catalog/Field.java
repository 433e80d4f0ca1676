package io.creditctl.core.catalog;

import java.util.List;
import java.util.Optional;

/**
 * One field of a record kind, as data.
 *
 * @param code the standard's code, which files, storage and payloads use
 * @param title the Chinese name, as in the standard's template
 * @param maxLength in Unicode characters; {@link #UNBOUNDED} for types whose form bounds it
 * @param requiredWhen the field must be filled when any of these holds
 * @param expectedWhen the field should be filled when any of these holds
 * @param emptyWhen the field must be empty when any of these holds
 * @param pattern the regular expression that a value must match as a whole; empty for any value,
 *     else {@link #note()} says it in words
 * @param divert where the cell goes when it belongs into another field
 * @param documentTypeField for identity numbers, the field that says which document; empty where
 *     only identity cards can be meant
 * @param aliases other headers met in files that mean exactly this field
 * @param evidence how well the field's rules are known
 * @param note what else a person who fills it must know; may be empty
 * @param example what the example row of a template has here; empty where it has nothing
 */
public record Field(
    String code,
    String title,
    String titleEn,
    FieldType type,
    boolean required,
    int maxLength,
    List<Condition> requiredWhen,
    List<Condition> expectedWhen,
    List<Condition> emptyWhen,
    String pattern,
    Optional<Diversion> divert,
    Enumeration enumeration,
    String documentTypeField,
    Level level,
    boolean pii,
    List<String> aliases,
    Evidence evidence,
    String note,
    String example) {
  public static final int UNBOUNDED = Integer.MAX_VALUE;

  /**
   * Sends a cell into another field, so that a column which holds credit codes of organisations and
   * identity numbers of persons is kept as what each of them is.
   *
   * @param to code of the field that takes the value
   */
  public record Diversion(String to, Condition when) {}

  public Field {
    requiredWhen = List.copyOf(requiredWhen);
    expectedWhen = List.copyOf(expectedWhen);
    emptyWhen = List.copyOf(emptyWhen);
    aliases = List.copyOf(aliases);
    if (pii && level == Level.PUBLIC) {
      throw new IllegalArgumentException(code + " identifies a person and cannot be public");
    }
    if (!pattern.isEmpty() && note.isEmpty()) {
      throw new IllegalArgumentException(code + " has a pattern that no note puts in words");
    }
  }
}
