package io.creditctl.adapter.http.sandbox;

import io.creditctl.core.catalog.Field;
import io.creditctl.core.catalog.Kind;
import io.creditctl.core.catalog.Role;
import io.creditctl.core.push.FieldMapping.Column;
import io.creditctl.core.push.FieldMapping.KindMapping;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A template that a platform takes files in.
 *
 * @param header all its columns, in order
 * @param required the columns that no row may leave empty
 * @param document the column of the document's number
 * @param withdrawn the column and value that withdraw a record; empty when it has none
 */
record DropTemplate(
    String kind,
    List<String> header,
    Set<String> required,
    String document,
    Optional<Column> withdrawn) {

  /** The template of a kind: as a mapping has it, else our own. */
  static DropTemplate of(Kind kind, Optional<KindMapping> mapping) {
    String number = kind.field(Role.DOCUMENT_NO).orElseThrow().code();
    List<String> header =
        mapping
            .map(KindMapping::written)
            .orElseGet(() -> kind.fields().stream().map(Field::title).toList());
    Set<String> required = new HashSet<>();
    String document = "";
    for (Field field : kind.fields()) {
      Optional<String> column = column(field, mapping);
      if (field.required()) {
        column.ifPresent(required::add);
      }
      document = field.code().equals(number) ? column.orElseThrow() : document;
    }
    return new DropTemplate(
        kind.code(),
        header,
        required,
        document,
        mapping.stream()
            .flatMap(named -> named.columns().stream())
            .filter(column -> !column.withdrawn().isEmpty())
            .findFirst());
  }

  private static Optional<String> column(Field field, Optional<KindMapping> mapping) {
    return mapping.isEmpty()
        ? Optional.of(field.title())
        : mapping.get().columns().stream()
            .filter(column -> column.source().equals(field.code()))
            .map(Column::name)
            .findFirst();
  }
}
