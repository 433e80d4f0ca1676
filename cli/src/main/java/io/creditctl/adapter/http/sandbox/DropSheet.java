package io.creditctl.adapter.http.sandbox;

import io.creditctl.core.record.Table;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The rows of one file, checked as importers check them, but each for itself. */
final class DropSheet {
  private final DropTemplate template;
  private final String file;
  private final Set<String> documents = new HashSet<>();

  /**
   * A row.
   *
   * @param fault why it is not even looked at; empty when it is sound
   */
  record Line(
      String documentNo, boolean withdrawn, Map<String, String> fields, Optional<String> fault) {}

  DropSheet(DropTemplate template, String file) {
    this.template = template;
    this.file = file;
  }

  String kind() {
    return template.kind();
  }

  Line read(Table.Row row) {
    Map<String, String> fields = new LinkedHashMap<>();
    List<String> header = template.header();
    for (int i = 0; i < header.size() && i < row.cells().length; i++) {
      if (!row.cells()[i].isEmpty()) {
        fields.put(header.get(i), row.cells()[i]);
      }
    }
    String documentNo = fields.getOrDefault(template.document(), "");
    boolean withdrawn =
        template
            .withdrawn()
            .map(column -> column.withdrawn().equals(fields.get(column.name())))
            .orElse(false);
    return new Line(documentNo, withdrawn, fields, fault(row.line(), documentNo, fields));
  }

  private Optional<String> fault(long line, String documentNo, Map<String, String> fields) {
    for (String column : template.header()) {
      if (template.required().contains(column) && !fields.containsKey(column)) {
        return Optional.of("请检查 %s 中,第 %d 排的%s是否未填".formatted(file, line, column));
      }
    }
    return documents.add(documentNo)
        ? Optional.empty()
        : Optional.of("系统已存在文书号为%s的数据，请不要导入相同数据".formatted(documentNo));
  }
}
