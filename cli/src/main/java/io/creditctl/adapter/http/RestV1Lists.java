package io.creditctl.adapter.http;

import io.creditctl.core.push.PlatformLists;
import io.creditctl.core.push.PushTarget;
import io.creditctl.core.push.RequestSigner;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import okhttp3.OkHttpClient;

/** Lists and base data over protocol {@code rest-v1}, described in province-api.yaml. */
public final class RestV1Lists implements PlatformLists {
  private static final int ROWS_IN_A_PAGE = 1000;

  private final SignedCalls calls;

  /**
   * @param client made by {@link HttpClientFactory}
   * @throws io.creditctl.core.error.CreditException as {@link RestV1Gateway}
   */
  public RestV1Lists(
      PushTarget target, String appKey, RequestSigner signer, OkHttpClient client, Clock clock) {
    this.calls = new SignedCalls(target, appKey, signer, client, clock);
  }

  @Override
  public Set<String> offered(String requestId) {
    if (!(calls.get(RestV1.LISTS, requestId).get("lists") instanceof List<?> words)) {
      throw Refusals.unreadable("lists-missing", null);
    }
    return words.stream()
        .flatMap(word -> RestV1.GIVEN_OUT.entrySet().stream().filter(e -> e.getKey().equals(word)))
        .map(Map.Entry::getValue)
        .collect(Collectors.toSet());
  }

  @Override
  public Page page(String requestId, Query query, String cursor) {
    Map<String, String> asked = new LinkedHashMap<>();
    asked.put("limit", Integer.toString(ROWS_IN_A_PAGE));
    if (!cursor.isEmpty()) {
      asked.put("cursor", cursor);
    }
    if (!query.codes().isEmpty()) {
      asked.put("codes", String.join(",", query.codes()));
    }
    return page(calls.get(path(query.kind()), asked, requestId));
  }

  private static String path(String kind) {
    String word =
        RestV1.GIVEN_OUT.entrySet().stream()
            .filter(given -> given.getValue().equals(kind))
            .map(Map.Entry::getKey)
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException(kind));
    return kind.equals("subject") ? RestV1.SUBJECTS : RestV1.LISTS + "/" + word;
  }

  private static Page page(Map<String, Object> reply) {
    List<String> columns = texts(reply.get("columns"));
    if (columns.isEmpty() || !(reply.get("rows") instanceof List<?> list)) {
      throw Refusals.unreadable("rows-missing", null);
    }
    List<List<String>> rows = new ArrayList<>(list.size());
    for (Object element : list) {
      List<String> row = texts(element);
      if (row.size() != columns.size()) {
        throw Refusals.unreadable("row-misfit", null);
      }
      rows.add(row);
    }
    Whole whole = new Whole(asOf(reply), total(reply), text(reply, "digest"), columns);
    return new Page(whole, rows, text(reply, "next"));
  }

  private static List<String> texts(Object array) {
    if (!(array instanceof List<?> list) || !list.stream().allMatch(String.class::isInstance)) {
      throw Refusals.unreadable("row-misfit", null);
    }
    return list.stream().map(String.class::cast).toList();
  }

  private static Instant asOf(Map<String, Object> reply) {
    try {
      return Instant.parse(text(reply, "asOf"));
    } catch (DateTimeException e) {
      throw Refusals.unreadable("time-missing", e);
    }
  }

  private static long total(Map<String, Object> reply) {
    if (reply.get("total") instanceof Number number && number.longValue() >= 0) {
      return number.longValue();
    }
    throw Refusals.unreadable("total-missing", null);
  }

  private static String text(Map<String, Object> reply, String name) {
    return reply.get(name) instanceof String text ? text : "";
  }

  @Override
  public void close() {
    calls.close();
  }
}
