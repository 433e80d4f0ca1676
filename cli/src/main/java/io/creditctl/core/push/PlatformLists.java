package io.creditctl.core.push;

import java.time.Instant;
import java.util.List;
import java.util.Map;
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
   * A page of rows and what it is a page of.
   *
   * @param asOf the time of the whole
   * @param total how many rows the whole has
   * @param digest of the whole, by {@link RowDigest}
   * @param rows by field
   * @param next the next page's cursor; empty on the last page
   */
  record Page(
      Instant asOf, long total, String digest, List<Map<String, String>> rows, String next) {}

  @Override
  void close();
}
