package io.creditctl.core.push;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/** What a platform gives out: whole lists and base data, page by page; no retries, no state. */
public interface PlatformLists extends AutoCloseable {

  /**
   * The kinds that the platform gives out, by code.
   *
   * @param requestId stands in logs, errors and the request's headers
   * @throws PushFailure when the platform did not answer
   */
  Set<String> offered(String requestId);

  /**
   * One page.
   *
   * @param cursor empty for the first page, else what the page before named as next
   * @throws PushFailure when the platform did not answer with a page
   */
  Page page(String requestId, Query query, String cursor);

  /**
   * What is asked for.
   *
   * @param codes the credit codes of the subjects; empty for all there is
   */
  record Query(String kind, List<String> codes) {}

  /**
   * A page and what it is a page of.
   *
   * @param whole the same on every page
   * @param rows each with a cell for each column
   * @param next the next page's cursor; empty on the last page
   */
  record Page(Whole whole, List<List<String>> rows, String next) {}

  /**
   * What the pages are of.
   *
   * @param total how many rows it has
   * @param digest of columns and rows, by {@link RowDigest}
   * @param columns the catalog's codes or titles of fields, or others that go by as an import's do
   */
  record Whole(Instant asOf, long total, String digest, List<String> columns) {}

  @Override
  void close();
}
