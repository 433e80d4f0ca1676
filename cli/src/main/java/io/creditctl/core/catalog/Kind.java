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
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
 * @param layouts the ways in which its files are laid out, the first that fits a header counts;
 *     empty when there is only the standard's
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
    List<String> primaryKey,
    List<Layout> layouts) {
  /** The kind whose records are the subject base, known without reading the catalog. */
  public static final String SUBJECT_BASE = "subject";

  private static final char KEY_SEPARATOR = '\u001F';

  public Kind {
    fields = List.copyOf(fields);
    roles = inOrder(roles);
    primaryKey = List.copyOf(primaryKey);
    layouts = List.copyOf(layouts);
    checkReferences(code, fields, roles, primaryKey);
    checkLayouts(code, fields, layouts);
  }

  /** The kind as files of a layout fill it; its fields are at the same positions. */
  public Kind in(Layout layout) {
    List<Field> adapted = fields.stream().map(layout::in).toList();
    return adapted.equals(fields)
        ? this
        : new Kind(
            code,
            title,
            titleEn,
            basis,
            effectiveFrom,
            pushed,
            list,
            adapted,
            roles,
            primaryKey,
            layouts);
  }

  public Optional<Field> field(String fieldCode) {
    int index = indexOf(fieldCode);
    return index < 0 ? Optional.empty() : Optional.of(fields.get(index));
  }

  public Optional<Field> field(Role role) {
    int index = indexOf(role);
    return index < 0 ? Optional.empty() : Optional.of(fields.get(index));
  }

  /** Whether the records are the subjects themselves, not something that happened to them. */
  public boolean isSubjectBase() {
    return code.equals(SUBJECT_BASE);
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
      Stream.of(
              field.requiredWhen().stream(),
              field.expectedWhen().stream(),
              field.emptyWhen().stream(),
              field.divert().stream().map(Field.Diversion::when))
          .flatMap(Function.identity())
          .forEach(c -> check(codes.contains(c.field()), kind, "condition on", c.field()));
      field.divert().ifPresent(d -> check(codes.contains(d.to()), kind, "diversion to", d.to()));
      String document = field.documentTypeField();
      check(document.isEmpty() || codes.contains(document), kind, "document type of", field.code());
    }
  }

  private static void checkLayouts(String kind, List<Field> fields, List<Layout> layouts) {
    Set<String> codes = fields.stream().map(Field::code).collect(Collectors.toSet());
    for (Layout layout : layouts) {
      Stream.of(
              layout.without().stream(),
              layout.columns().values().stream(),
              layout.spellings().keySet().stream(),
              layout.lifted().stream(),
              layout.defaults().stream().map(Layout.Default::field),
              layout.defaults().stream()
                  .map(Layout.Default::whenFilled)
                  .filter(field -> !field.isEmpty()))
          .flatMap(Function.identity())
          .forEach(field -> check(codes.contains(field), kind, layout.name() + " names", field));
    }
  }

  private static void check(boolean holds, String kind, String what, String fieldCode) {
    if (!holds) {
      throw new IllegalArgumentException(kind + ": " + what + " " + fieldCode);
    }
  }
}
