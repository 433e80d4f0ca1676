package io.creditctl.adapter.file;

import io.creditctl.adapter.file.bytes.FileDigest;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.record.InputFile;
import io.creditctl.core.record.Table;
import io.creditctl.core.record.TableFile;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * The objects of a JSON file as rows under the names of all their members, which are gathered by
 * going through the file once before.
 */
final class JsonTable implements Table {
  private final InputFile file;
  private final JsonObjects objects;
  private final Map<String, Integer> columns;
  private final Map<String, String> members = new HashMap<>();
  private Optional<Row> ahead;

  private JsonTable(InputFile file, JsonObjects objects, Map<String, Integer> columns) {
    this.file = file;
    this.objects = objects;
    this.columns = columns;
    this.ahead =
        columns.isEmpty()
            ? Optional.empty()
            : Optional.of(new Row(0, columns.keySet().toArray(String[]::new)));
  }

  static TableFile open(InputFile file, FileProbe probe) {
    Map<String, Integer> columns = new LinkedHashMap<>();
    try (JsonObjects survey = new JsonObjects(file, probe, probe.open(file))) {
      Map<String, String> members = new LinkedHashMap<>();
      while (survey.next(members)) {
        members.keySet().forEach(name -> columns.putIfAbsent(name, columns.size()));
        if (columns.size() > JsonObjects.MOST_MEMBERS) {
          throw new CreditException(ErrorCode.FILE_TOO_LARGE, file.name());
        }
      }
    }
    JsonObjects objects = new JsonObjects(file, probe, probe.open(file));
    return new OnlyTable(
        new JsonTable(file, objects, columns), () -> FileDigest.of(file), () -> 0, objects::close);
  }

  @Override
  public Name name() {
    return Name.only(file.name());
  }

  @Override
  public String encoding() {
    return "json";
  }

  @Override
  public boolean endsEarly() {
    return false;
  }

  @Override
  public boolean hasNext() {
    while (ahead.isEmpty() && objects.next(members)) {
      if (members.values().stream().anyMatch(text -> !text.isBlank())) {
        ahead = Optional.of(row());
      }
    }
    return ahead.isPresent();
  }

  private Row row() {
    String[] cells = new String[columns.size()];
    columns.forEach((name, column) -> cells[column] = members.getOrDefault(name, ""));
    return new Row(objects.line(), cells);
  }

  @Override
  public Row next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    Row next = ahead.orElseThrow();
    ahead = Optional.empty();
    return next;
  }
}
