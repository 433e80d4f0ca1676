package io.creditctl.adapter.exchange;

import io.creditctl.core.catalog.Field;
import io.creditctl.core.catalog.Kind;
import io.creditctl.core.catalog.Role;
import io.creditctl.core.push.Delivery;
import io.creditctl.core.push.FieldMapping.Aside;
import io.creditctl.core.push.FieldMapping.Column;
import io.creditctl.core.push.FieldMapping.KindMapping;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One kind's template at a platform: its header and rows; without a mapping, our own template. */
final class FileForm {
  static final int ORGANISATION = 1;
  static final int NATURAL_PERSON = 2;

  private static final String NATURAL = "自然人";

  private final Kind kind;
  private final Optional<KindMapping> mapping;

  FileForm(Kind kind, Optional<KindMapping> mapping) {
    this.kind = kind;
    this.mapping = mapping;
  }

  /** What the platform calls the kind. */
  String name() {
    return mapping.map(KindMapping::name).filter(name -> !name.isEmpty()).orElse(kind.code());
  }

  List<String> header() {
    return mapping
        .map(KindMapping::written)
        .orElseGet(() -> kind.fields().stream().map(Field::title).toList());
  }

  List<String> row(Delivery delivery, String batch, Instant at) {
    return mapping
        .map(named -> List.copyOf(named.row(delivery, batch, at).values()))
        .orElseGet(
            () ->
                kind.fields().stream()
                    .map(field -> delivery.fields().getOrDefault(field.code(), ""))
                    .toList());
  }

  /** Whether a row can say that its record is withdrawn. */
  boolean tellsWithdrawals() {
    return mapping.stream()
        .flatMap(named -> named.columns().stream())
        .anyMatch(c -> !c.withdrawn().isEmpty() || c.source().equals(Aside.ACTION.word()));
  }

  /** Whether the record is an organisation's or a natural person's, as far as what leaves tells. */
  int subjectClass(Delivery delivery) {
    Map<String, String> fields = delivery.fields();
    Optional<String> type = kind.field(Role.SUBJECT_TYPE).flatMap(field -> value(field, fields));
    boolean natural =
        type.map(written -> written.equals(spelled(NATURAL)))
            .orElseGet(
                () ->
                    kind.field(Role.SUBJECT_CODE).flatMap(f -> value(f, fields)).isEmpty()
                        && kind.field(Role.SUBJECT_DOCUMENT)
                            .flatMap(f -> value(f, fields))
                            .isPresent());
    return natural ? NATURAL_PERSON : ORGANISATION;
  }

  private Optional<String> value(Field field, Map<String, String> fields) {
    String name =
        mapping.isEmpty() ? field.code() : column(field).map(Column::name).orElse(field.code());
    return Optional.ofNullable(fields.get(name));
  }

  private String spelled(String type) {
    return kind.field(Role.SUBJECT_TYPE)
        .flatMap(this::column)
        .map(column -> column.spelled(type))
        .orElse(type);
  }

  private Optional<Column> column(Field field) {
    return mapping.stream()
        .flatMap(named -> named.columns().stream())
        .filter(column -> column.source().equals(field.code()))
        .findFirst();
  }
}
