package io.creditctl.core.pull;

import io.creditctl.core.catalog.Kind;
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
import java.util.HashSet;
import java.util.List;
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
   * Writes a table.
   *
   * @param queries one after the other; the rows of all make the table
   * @return those of the codes asked for that occur in it
   * @throws CreditException LIST_INCOMPLETE when less or something else came than was announced
   */
  Set<String> into(TableSink table, Kind kind, List<Query> queries) {
    Set<String> known = new HashSet<>();
    List<String> columns = List.of();
    for (Query query : queries) {
      Page first = page(query, "");
      if (columns.isEmpty()) {
        columns = first.whole().columns();
        table.row(columns);
      }
      if (!columns.equals(first.whole().columns())) {
        throw incomplete(kind, 0, first, "the columns are others");
      }
      Set<String> asked = Set.copyOf(query.codes());
      pages(
          query,
          kind,
          first,
          row -> {
            row.stream().filter(asked::contains).forEach(known::add);
            table.row(row);
          });
    }
    table.commit();
    return known;
  }

  private void pages(Query query, Kind kind, Page first, Consumer<List<String>> rows) {
    Set<String> cursors = new HashSet<>();
    RowDigest digest = new RowDigest();
    digest.add(first.whole().columns());
    long count = 0;
    for (Page page = first; ; page = page(query, page.next())) {
      if (!page.whole().equals(first.whole())) {
        throw incomplete(kind, count, first, "the list was changed meanwhile");
      }
      for (List<String> row : page.rows()) {
        digest.add(row);
        rows.accept(row);
      }
      count += page.rows().size();
      if (page.next().isEmpty()) {
        break;
      }
      boolean endless = page.rows().isEmpty() || !cursors.add(page.next());
      if (endless || count > Math.min(first.whole().total(), MOST_ROWS)) {
        throw incomplete(kind, count, first, "the pages do not end");
      }
    }
    if (count != first.whole().total()) {
      throw incomplete(kind, count, first, "the number of rows is another");
    }
    if (!digest.hex().equals(first.whole().digest())) {
      throw incomplete(kind, count, first, "the digest of the rows is another");
    }
  }

  private Page page(Query query, String cursor) {
    return patiently(requestId -> lists.page(requestId, query, cursor));
  }

  private CreditException incomplete(Kind kind, long rows, Page first, String why) {
    return new CreditException(
        ErrorCode.LIST_INCOMPLETE, target.name(), kind.title(), rows, first.whole().total(), why);
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
          throw failure.at(target);
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
      throw failure.at(target);
    }
  }
}
