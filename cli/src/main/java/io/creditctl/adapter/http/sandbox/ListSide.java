package io.creditctl.adapter.http.sandbox;

import io.creditctl.adapter.http.RestV1;
import io.creditctl.adapter.http.sandbox.GivenLists.Given;
import io.creditctl.core.error.CreditException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The pages of lists and base data of protocol {@code rest-v1}, as a platform gives them out. */
final class ListSide implements PlatformSide {
  private static final int MOST_ROWS_IN_A_PAGE = 1000;
  private static final int VERSION_LENGTH = 16;

  /** What the code of a subject is called in its base data. */
  private static final List<String> CODE_COLUMNS = List.of("统一社会信用代码", "ZT_TYSHXYDM");

  private final GivenLists lists;
  private final RequestCheck check;

  ListSide(GivenLists lists, RequestCheck check) {
    this.lists = lists;
    this.check = check;
  }

  @Override
  public boolean serves(String path) {
    return path.equals(RestV1.LISTS)
        || path.startsWith(RestV1.LISTS + "/")
        || path.equals(RestV1.SUBJECTS);
  }

  @Override
  public Reply serve(Request request) {
    String query = request.uri().getRawQuery();
    String sent = request.uri().getRawPath() + (query == null ? "" : "?" + query);
    Optional<String> complaint =
        check.complaint(request.method(), sent, request.headers(), request.body());
    if (complaint.isPresent()) {
      return reply(401, RestV1.CODE_CREDENTIAL, complaint.get(), Map.of());
    }
    if (!request.method().equals("GET")) {
      return reply(405, RestV1.CODE_BAD_REQUEST, "不支持的方法 (method not allowed)", Map.of());
    }
    String path = request.uri().getPath();
    try {
      return path.equals(RestV1.LISTS) ? offered() : page(path, parameters(query));
    } catch (CreditException e) {
      return failure(500, "名单文件读不出来 (the list's file cannot be read)");
    }
  }

  private Reply offered() {
    List<String> words =
        RestV1.GIVEN_OUT.entrySet().stream()
            .filter(given -> lists.has(given.getKey(), given.getValue()))
            .map(Map.Entry::getKey)
            .sorted()
            .toList();
    return reply(200, RestV1.CODE_OK, "正常 (ok)", Map.of("lists", words));
  }

  private Reply page(String path, Map<String, String> query) {
    String word = path.substring(path.lastIndexOf('/') + 1);
    Optional<Given> whole =
        Optional.ofNullable(RestV1.GIVEN_OUT.get(word)).flatMap(kind -> lists.of(word, kind));
    if (whole.isEmpty()) {
      return reply(404, RestV1.CODE_BAD_REQUEST, "没有这个名单 (no such list)", Map.of());
    }
    String codes = query.getOrDefault("codes", "");
    return page(
        codes.isEmpty()
            ? whole.get()
            : whole.get().only(CODE_COLUMNS, new HashSet<>(List.of(codes.split(",")))),
        query);
  }

  private static Reply page(Given given, Map<String, String> query) {
    String version = given.digest().substring(0, VERSION_LENGTH) + "-";
    String cursor = query.getOrDefault("cursor", version + "0");
    String limit = query.getOrDefault("limit", String.valueOf(MOST_ROWS_IN_A_PAGE));
    if (!cursor.matches("[0-9a-f]+-[0-9]{1,9}") || !limit.matches("[1-9][0-9]{0,8}")) {
      return reply(400, RestV1.CODE_BAD_REQUEST, "cursor 或 limit 有误 (wrong)", Map.of());
    }
    if (!cursor.startsWith(version)) {
      return reply(409, RestV1.CODE_BAD_REQUEST, "名单已更新, 请从头取 (changed, start again)", Map.of());
    }
    int total = given.rows().size();
    int from = Math.min(Integer.parseInt(cursor.substring(version.length())), total);
    int to = Math.min(from + Math.min(Integer.parseInt(limit), MOST_ROWS_IN_A_PAGE), total);
    Map<String, Object> page = new LinkedHashMap<>();
    page.put("asOf", given.asOf().toString());
    page.put("total", total);
    page.put("digest", given.digest());
    page.put("columns", given.columns());
    page.put("rows", given.rows().subList(from, to));
    page.put("next", to < total ? version + to : "");
    return reply(200, RestV1.CODE_OK, "正常 (ok)", page);
  }

  private static Map<String, String> parameters(String query) {
    Map<String, String> parameters = new HashMap<>();
    for (String pair : query == null ? new String[0] : query.split("&")) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        parameters.put(
            pair.substring(0, equals),
            URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
      }
    }
    return parameters;
  }

  private static Reply reply(int status, String code, String message, Map<String, Object> more) {
    return RestV1Side.answer(status, code, message, more);
  }

  @Override
  public Reply failure(int status, String words) {
    return reply(status, "90", words, Map.of());
  }

  /** A page has no receipts. */
  @Override
  public Reply doubled(Reply reply) {
    return reply;
  }
}
