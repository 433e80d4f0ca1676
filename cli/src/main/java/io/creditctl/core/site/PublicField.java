package io.creditctl.core.site;

import io.creditctl.core.catalog.Field;
import io.creditctl.core.catalog.FieldType;
import io.creditctl.core.catalog.Kind;
import io.creditctl.core.catalog.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A field of a record as everybody may read it.
 *
 * @param isCode whether the value is a code, which is read character by character
 */
public record PublicField(String code, String title, String value, boolean isCode) {

  /** The fields of a kind that may be shown, in the catalog's order. */
  public static List<Field> of(Kind kind) {
    return kind.fields().stream()
        .filter(field -> field.level() == Level.PUBLIC && !field.pii())
        .toList();
  }

  /**
   * The filled fields of a row that may be shown.
   *
   * @param fields those of its kind that may be
   * @param documentNo which of them holds the record's own document number
   * @param values by field code
   * @param repaired what no text but the record's own document number may hold
   */
  static List<PublicField> of(
      List<Field> fields,
      Optional<Field> documentNo,
      Map<String, String> values,
      RepairedNumbers repaired) {
    List<PublicField> shown = new ArrayList<>();
    for (Field field : fields) {
      String value = values.getOrDefault(field.code(), "");
      if (!value.isEmpty()) {
        boolean isCode =
            field.type() == FieldType.CREDIT_CODE || field.type() == FieldType.ORGANISATION_CODE;
        String words = words(field, value);
        shown.add(
            new PublicField(
                field.code(),
                field.title(),
                documentNo.filter(field::equals).isPresent() ? words : repaired.takenOutOf(words),
                isCode));
      }
    }
    return shown;
  }

  /** A valid code stays as it is; codes of an enumeration are put in words. */
  private static String words(Field field, String value) {
    return switch (field.type()) {
      case ENUMERATION ->
          isBareCode(value)
              ? field.enumeration().synonyms().entrySet().stream()
                  .filter(synonym -> synonym.getValue().equals(value))
                  .map(Map.Entry::getKey)
                  .min(String::compareTo)
                  .orElse(value)
              : PublicText.of(value);
      case DATE, AMOUNT, CREDIT_CODE, ORGANISATION_CODE -> value;
      default -> PublicText.of(value);
    };
  }

  private static boolean isBareCode(String value) {
    return value
        .chars()
        .allMatch(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c == '/' || c == '-');
  }
}
