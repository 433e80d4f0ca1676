package io.creditctl.adapter.exchange;

import io.creditctl.core.catalog.Catalog;
import io.creditctl.core.catalog.Field;
import io.creditctl.core.catalog.HeaderText;
import io.creditctl.core.catalog.Kind;
import io.creditctl.core.catalog.Role;
import io.creditctl.core.push.FieldMapping;
import io.creditctl.core.push.FieldMapping.Aside;
import io.creditctl.core.push.FieldMapping.Column;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the columns of a table of receipts by their titles. */
final class ReceiptHeader {
  static final int NONE = -1;

  private static final List<String> DOCUMENT = List.of("文书号", "文号", "决定书文号", "documentNo");
  private static final List<String> RESULT =
      List.of("处理结果", "结果", "校验结果", "审核结果", "入库结果", "导入结果", "处理状态", "审核状态", "result", "status");
  private static final List<String> REASON =
      List.of("错误原因", "失败原因", "退回原因", "驳回原因", "不通过原因", "错误信息", "错误说明");
  private static final List<String> MESSAGE =
      List.of("说明", "处理说明", "结果说明", "处理意见", "原因", "信息", "message");
  private static final List<String> CODE = List.of("代码", "错误代码", "错误码", "原因代码", "返回码", "code");
  private static final List<String> RECEIPT_NO = List.of("回执号", "回执编号", "受理号", "受理编号", "receiptNo");
  private static final List<String> KEY = List.of("幂等键", "key");

  private final Map<String, Set<String>> kindsOfTitle = new HashMap<>();
  private final Map<Aside, Set<String>> titles = new HashMap<>();
  private final Set<String> reasons = keys(REASON);

  /**
   * Where the columns are, {@link #NONE} for one that is not there.
   *
   * @param reason says why something was refused, and so that it was
   * @param kind the only kind that calls its document's number so; empty if others do too
   */
  record Columns(
      int key,
      int document,
      int result,
      int receiptNo,
      int code,
      int message,
      int reason,
      String kind) {}

  ReceiptHeader(Catalog catalog, FieldMapping mapping) {
    for (Kind kind : catalog.kinds()) {
      kind.field(Role.DOCUMENT_NO).ifPresent(field -> learn(kind, field, mapping));
    }
    DOCUMENT.forEach(
        title ->
            kindsOfTitle.merge(HeaderText.key(title), Set.copyOf(catalog.codes()), (a, b) -> b));
    titles.put(Aside.STATE, keys(RESULT));
    titles.put(Aside.MESSAGE, keys(MESSAGE));
    titles.put(Aside.CODE, keys(CODE));
    titles.put(Aside.RECEIPT, keys(RECEIPT_NO));
    titles.put(Aside.KEY, keys(KEY));
    mapping.kinds().values().stream()
        .flatMap(kind -> kind.columns().stream())
        .forEach(
            column ->
                column
                    .aside()
                    .filter(titles::containsKey)
                    .ifPresent(aside -> titles.get(aside).add(HeaderText.key(column.name()))));
  }

  private void learn(Kind kind, Field number, FieldMapping mapping) {
    Stream<String> theirs =
        mapping.kind(kind.code()).stream()
            .flatMap(named -> named.columns().stream())
            .filter(column -> column.source().equals(number.code()))
            .map(Column::name);
    Stream.of(Stream.of(number.code(), number.title()), number.aliases().stream(), theirs)
        .flatMap(names -> names)
        .forEach(
            name ->
                kindsOfTitle
                    .computeIfAbsent(HeaderText.key(name), key -> new HashSet<>())
                    .add(kind.code()));
  }

  private static Set<String> keys(List<String> names) {
    Set<String> keys = new HashSet<>();
    names.forEach(name -> keys.add(HeaderText.key(name)));
    return keys;
  }

  /** The columns, when a row names a document or key and what became of it. */
  Optional<Columns> find(List<String> row) {
    List<String> cells = row.stream().map(HeaderText::key).toList();
    int key = first(cells, titles.get(Aside.KEY));
    int document = first(cells, kindsOfTitle.keySet());
    int result = first(cells, titles.get(Aside.STATE));
    int reason = first(cells, reasons);
    if (key == NONE && document == NONE || result == NONE && reason == NONE) {
      return Optional.empty();
    }
    Set<String> kinds = document == NONE ? Set.of() : kindsOfTitle.get(cells.get(document));
    return Optional.of(
        new Columns(
            key,
            document,
            result,
            first(cells, titles.get(Aside.RECEIPT)),
            first(cells, titles.get(Aside.CODE)),
            first(cells, titles.get(Aside.MESSAGE)),
            reason,
            kinds.size() == 1 ? kinds.iterator().next() : ""));
  }

  private static int first(List<String> cells, Set<String> names) {
    for (int i = 0; i < cells.size(); i++) {
      if (!cells.get(i).isEmpty() && names.contains(cells.get(i))) {
        return i;
      }
    }
    return NONE;
  }
}
