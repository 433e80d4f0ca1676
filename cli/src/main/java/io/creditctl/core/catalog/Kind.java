package io.creditctl.core.catalog;

import io.creditctl.core.model.DocumentNumber;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One kind of record, as data: its fields in the standard's order and what they mean.
 *
 * <p>The values of a record are an array aligned with {@link #fields()}, "" for an empty field.
 *
 * @param basis the document that fixes the layout, or that it is our own
 * @param effectiveFrom the first day on which the layout applies
 * @param pushed whether records go to the provincial and national platforms
 * @param roles at most one field code per role
 * @param primaryKey codes of the fields that together name one record
 */
public record Kind(
    String code,
    String title,
    String titleEn,
    String basis,
    LocalDate effectiveFrom,
    boolean pushed,
    RosterList list,
    List<Field> fields,
    Map<Role, String> roles,
    List<String> primaryKey) {
  private static final char KEY_SEPARATOR = '\u001F';

  public Kind {
    fields = List.copyOf(fields);
    roles = inOrder(roles);
    primaryKey = List.copyOf(primaryKey);
    checkReferences(code, fields, roles, primaryKey);
  }

  public Optional<Field> field(String fieldCode) {
    int index = indexOf(fieldCode);
    return index < 0 ? Optional.empty() : Optional.of(fields.get(index));
  }

  public Optional<Field> field(Role role) {
    int index = indexOf(role);
    return index < 0 ? Optional.empty() : Optional.of(fields.get(index));
  }

  /** Position of a field in {@link #fields()}, or -1. */
  public int indexOf(String fieldCode) {
    for (int i = 0; i < fields.size(); i++) {
      if (fields.get(i).code().equals(fieldCode)) {
        return i;
      }
    }
    return -1;
  }

  /** Position of the field that plays a role, or -1 when none does. */
  public int indexOf(Role role) {
    return roles.containsKey(role) ? indexOf(roles.get(role)) : -1;
  }

  /** The value that plays a role; "" when it is empty or the kind has no such field. */
  public String value(String[] values, Role role) {
    int index = indexOf(role);
    return index < 0 ? "" : values[index];
  }

  /**
   * The text that is equal for two records exactly when they are the same record: the key fields in
   * their matching form, so that 〔2026〕 and [2026] are one document. Not for display.
   */
  public String naturalKey(String[] values) {
    StringBuilder key = new StringBuilder();
    for (int i = 0; i < primaryKey.size(); i++) {
      if (i > 0) {
        key.append(KEY_SEPARATOR);
      }
      key.append(DocumentNumber.normalise(values[indexOf(primaryKey.get(i))]));
    }
    return key.toString();
  }

  private static Map<Role, String> inOrder(Map<Role, String> roles) {
    Map<Role, String> ordered = new EnumMap<>(Role.class);
    ordered.putAll(roles);
    return Collections.unmodifiableMap(ordered);
  }

  private static void checkReferences(
      String kind, List<Field> fields, Map<Role, String> roles, List<String> primaryKey) {
    Set<String> codes = new HashSet<>();
    for (Field field : fields) {
      check(codes.add(field.code()), kind, "field twice", field.code());
    }
    for (Map.Entry<Role, String> role : roles.entrySet()) {
      check(
          codes.contains(role.getValue()), kind, role.getKey() + " is played by", role.getValue());
    }
    check(!primaryKey.isEmpty(), kind, "no primary key", "");
    for (String key : primaryKey) {
      check(codes.contains(key), kind, "primary key names", key);
    }
    for (Field field : fields) {
      for (Condition condition : field.requiredWhen()) {
        check(codes.contains(condition.field()), kind, "condition on", condition.field());
      }
      for (Condition condition : field.expectedWhen()) {
        check(codes.contains(condition.field()), kind, "condition on", condition.field());
      }
      if (field.type() == FieldType.IDENTITY_NUMBER) {
        check(codes.contains(field.documentTypeField()), kind, "document type of", field.code());
      }
    }
  }

  private static void check(boolean holds, String kind, String what, String fieldCode) {
    if (!holds) {
      throw new IllegalArgumentException(kind + ": " + what + " " + fieldCode);
    }
  }
}
