package io.creditctl.core.pull;

import io.creditctl.core.catalog.Field;
import io.creditctl.core.catalog.Kind;
import io.creditctl.core.catalog.Role;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.push.PlatformLists;
import io.creditctl.core.push.PlatformLists.Page;
import io.creditctl.core.push.PlatformLists.Query;
import io.creditctl.core.push.PushFailure;
import io.creditctl.core.push.PushTarget;
import io.creditctl.core.push.PushTools;
import io.creditctl.core.push.RowDigest;
import io.creditctl.core.record.TableSink;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

/** Brings what a platform gives out into a table, all of it or nothing. */
final class Download {
  /** Far more than there are firms in a province. */
  private static final long MOST_ROWS = 20_000_000;

  private final PushTarget target;
  private final PlatformLists lists;
  private final PushTools tools;

  Download(PushTarget target, PlatformLists lists, PushTools tools) {
    this.target = target;
    this.lists = lists;
    this.tools = tools;
  }

  /** The kinds that the platform gives out. */
  Set<String> offered() {
    return patiently(lists::offered);
  }

  /**
   * Writes the rows below a header of the kind's field codes.
   *
   * @param queries one after the other
   * @return the credit codes of all rows
   * @throws CreditException LIST_INCOMPLETE when less or something else came than was announced
   */
  Set<String> into(TableSink table, Kind kind, List<Query> queries) {
    table.row(kind.fields().stream().map(Field::code).toList());
    Map<String, Integer> positions = positions(kind);
    Set<String> codes = new HashSet<>();
    for (Query query : queries) {
      pages(
          query,
          kind,
          row -> {
            String[] cells = cells(kind, positions, row);
            codes.add(kind.value(cells, Role.SUBJECT_CODE));
            table.row(List.of(cells));
          });
    }
    table.commit();
    return codes;
  }

  private void pages(Query query, Kind kind, Consumer<Map<String, String>> rows) {
    Set<String> cursors = new HashSet<>();
    RowDigest digest = new RowDigest();
    Page first = page(query, "");
    long count = 0;
    for (Page page = first; ; page = page(query, page.next())) {
      refuseOther(kind, first, page);
      for (Map<String, String> row : page.rows()) {
        digest.add(row);
        rows.accept(row);
      }
      count += page.rows().size();
      if (page.next().isEmpty()) {
        break;
      }
      boolean endless = page.rows().isEmpty() || !cursors.add(page.next());
      if (endless || count > Math.min(first.total(), MOST_ROWS)) {
        throw incomplete(kind, count, first, "the pages do not end");
      }
    }
    if (count != first.total()) {
      throw incomplete(kind, count, first, "the number of rows is another");
    }
    if (!digest.hex().equals(first.digest())) {
      throw incomplete(kind, count, first, "the digest of the rows is another");
    }
  }

  private void refuseOther(Kind kind, Page first, Page page) {
    boolean same =
        page.asOf().equals(first.asOf())
            && page.total() == first.total()
            && page.digest().equals(first.digest());
    if (!same) {
      throw incomplete(kind, 0, first, "the list was changed meanwhile");
    }
  }

  private Page page(Query query, String cursor) {
    return patiently(requestId -> lists.page(requestId, query, cursor));
  }

  private CreditException incomplete(Kind kind, long rows, Page first, String why) {
    return new CreditException(
        ErrorCode.LIST_INCOMPLETE, target.name(), kind.title(), rows, first.total(), why);
  }

  /** A field goes by its code or its title. */
  private static Map<String, Integer> positions(Kind kind) {
    Map<String, Integer> positions = new HashMap<>();
    for (int i = 0; i < kind.fields().size(); i++) {
      positions.put(kind.fields().get(i).title(), i);
    }
    for (int i = 0; i < kind.fields().size(); i++) {
      positions.put(kind.fields().get(i).code(), i);
    }
    return positions;
  }

  /** What a platform has beyond the catalog is not stored. */
  private String[] cells(Kind kind, Map<String, Integer> positions, Map<String, String> row) {
    String[] cells = new String[kind.fields().size()];
    Arrays.fill(cells, "");
    row.forEach(
        (name, value) -> {
          Integer position = positions.get(name);
          if (position != null) {
            cells[position] = value;
          }
        });
    int unit = kind.indexOf(Role.SOURCE_UNIT);
    if (unit >= 0 && cells[unit].isEmpty()) {
      cells[unit] = target.name();
    }
    return cells;
  }

  /** Asks until there is an answer, with the patience that pushing has. */
  private <T> T patiently(Function<String, T> question) {
    for (int attempt = 1; ; attempt++) {
      try {
        return question.apply(UUID.randomUUID().toString());
      } catch (PushFailure failure) {
        boolean passing =
            failure.kind() == PushFailure.Kind.OVERLOADED
                || failure.kind() == PushFailure.Kind.TRANSIENT;
        Duration pause = tools.retries().pauseAfter(attempt, target.pace().retryBase(), failure);
        if (!passing || attempt >= target.pace().maxAttempts() || tools.retries().tooLong(pause)) {
          throw failure.reported(target.name());
        }
        sleep(pause, failure);
      }
    }
  }

  private void sleep(Duration pause, PushFailure failure) {
    try {
      tools.pause().sleep(pause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failure.reported(target.name());
    }
  }
}
