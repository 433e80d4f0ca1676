package io.creditctl.core.catalog;

import java.util.List;

/**
 * One field of a record kind, as data.
 *
 * @param code the standard's code, which files, storage and payloads use
 * @param title the Chinese name, as in the standard's template
 * @param maxLength in Unicode characters; {@link #UNBOUNDED} for types whose form bounds it
 * @param requiredWhen the field must be filled when any of these holds
 * @param expectedWhen the field should be filled when any of these holds
 * @param documentTypeField for identity numbers, the field that says which document; else empty
 * @param aliases other headers met in files that mean exactly this field
 * @param evidence how well the field's rules are known
 * @param note what else a person who fills it must know; may be empty
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
    Enumeration enumeration,
    String documentTypeField,
    Level level,
    boolean pii,
    List<String> aliases,
    Evidence evidence,
    String note) {
  public static final int UNBOUNDED = Integer.MAX_VALUE;

  public Field {
    requiredWhen = List.copyOf(requiredWhen);
    expectedWhen = List.copyOf(expectedWhen);
    aliases = List.copyOf(aliases);
    if (pii && level == Level.PUBLIC) {
      throw new IllegalArgumentException(code + " identifies a person and cannot be public");
    }
  }
}
