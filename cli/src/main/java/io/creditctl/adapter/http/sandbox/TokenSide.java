package io.creditctl.adapter.http.sandbox;

import io.creditctl.adapter.http.BoundedJson;
import io.creditctl.adapter.http.RestV1;
import io.creditctl.adapter.http.Xml;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Protocol {@code gateway} as a platform speaks it: a key, tokens that run out, feedback. */
final class TokenSide implements PlatformSide {
  private static final String AUTHENTICATION = "/sfgw_xyfw_lhjcsfrz";
  private static final String FEEDBACK = "/sfgw_xyfw_lhjcfk2019";
  private static final String QUERY = "/sfgw_xyfw_lhjccx_zwfwptzy";
  private static final Duration LIFE = Duration.ofMinutes(30);

  private final String apiKey;
  private final String secret;
  private final RecordDesk desk;
  private final Clock clock;
  private final Map<String, Map<String, String>> feedback = new ConcurrentHashMap<>();
  private final Map<String, Instant> tokens = new ConcurrentHashMap<>();

  TokenSide(String apiKey, byte[] secret, RecordDesk desk, Clock clock) {
    this.apiKey = apiKey;
    this.secret = new String(secret, StandardCharsets.UTF_8);
    this.desk = desk;
    this.clock = clock;
  }

  @Override
  public boolean serves(String path) {
    return path.startsWith("/sfgw_");
  }

  @Override
  public Reply serve(Request request) {
    if (!same(apiKey, request.header("ApiKey"))) {
      return answer(200, "401", "ApiKey 无效 (key refused)", "");
    }
    String path = request.uri().getPath();
    if (path.equals(AUTHENTICATION)) {
      return exchange(form(String.valueOf(request.uri().getRawQuery())));
    }
    Map<String, String> form = form(new String(request.body(), StandardCharsets.UTF_8));
    Instant until = tokens.getOrDefault(form.getOrDefault("access_token", ""), Instant.MIN);
    if (!clock.instant().isBefore(until)) {
      return answer(200, "401", "令牌无效或过期 (token refused)", "");
    }
    return switch (path) {
      case FEEDBACK -> receive(form);
      case QUERY -> look(form);
      default -> failure(404, "没有这个接口 (no such path)");
    };
  }

  /** What was fed back of a subject since the start, as the lists that it stands on. */
  private Reply look(Map<String, String> form) {
    StringBuilder lists = new StringBuilder();
    for (Map<String, String> entry : feedback.values()) {
      boolean asked =
          form.getOrDefault("ztmc", "-").equals(entry.get("ztmc"))
              || form.getOrDefault("ztdm", "-").equals(entry.get("tyshxydm"));
      if (asked) {
        String list = "激励".equals(entry.get("jclb")) ? "sxjldx" : "sxcjdx";
        lists.append(
            "<%1$s><data><mdlb>%2$s</mdlb><lryy>%3$s</lryy><sjly>2</sjly></data></%1$s>"
                .formatted(
                    list,
                    Xml.escaped(entry.getOrDefault("mdmc", "")),
                    Xml.escaped(entry.getOrDefault("jcsm", ""))));
      }
    }
    return answer(200, "200", "", text(Map.of("result", "<datas>" + lists + "</datas>")));
  }

  private Reply exchange(Map<String, String> query) {
    try {
      byte[] keys = query.getOrDefault("secret_keys", "").getBytes(StandardCharsets.UTF_8);
      Object shown = BoundedJson.object(keys).get("client_secret");
      if (!same(secret, String.valueOf(shown))) {
        return answer(200, "401", "密钥无效 (secret refused)", "");
      }
    } catch (IOException e) {
      return answer(200, "400", "secret_keys 不是 JSON (no JSON)", "");
    }
    byte[] seed = (clock.instant() + " " + tokens.size() + secret).getBytes(StandardCharsets.UTF_8);
    String token = RestV1.sha256(seed);
    tokens.put(token, clock.instant().plus(LIFE));
    return answer(200, "200", "", text(Map.of("access_token", token)));
  }

  private Reply receive(Map<String, String> form) {
    if (form.getOrDefault("ztmc", "").isEmpty()) {
      return answer(200, "400", "ztmc 为空 (no name)", "");
    }
    String number = form.getOrDefault("fkbm", "");
    Map<String, String> data = new LinkedHashMap<>(form);
    data.remove("access_token");
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("key", number);
    fields.put("record", "feedback " + number);
    fields.put("revision", 1);
    fields.put("kind", "激励".equals(form.get("jclb")) ? "redlist" : "blacklist");
    fields.put("action", "upsert");
    fields.put("data", data);
    Map<String, Object> receipt = desk.receive(List.of(fields)).get(0);
    if ("rejected".equals(receipt.get("result"))) {
      return answer(200, "422", String.valueOf(receipt.get("message")), "");
    }
    feedback.put(number, data);
    return answer(200, "200", "", text(Map.of("result", "ok")));
  }

  @Override
  public Reply failure(int status, String words) {
    return answer(status, status == 200 ? "500" : Integer.toString(status), words, "");
  }

  @Override
  public Reply doubled(Reply reply) {
    return reply; // one reply speaks of one record
  }

  private static Reply answer(int status, String code, String message, String data) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("code", code);
    body.put("message", message);
    body.put("data", data);
    return Reply.text(status, "application/json; charset=utf-8", text(body));
  }

  private static String text(Map<String, ?> object) {
    try {
      return BoundedJson.text(object);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> form(String text) {
    Map<String, String> form = new LinkedHashMap<>();
    for (String pair : text.split("&")) {
      String[] parts = pair.split("=", 2);
      form.put(decoded(parts[0]), parts.length == 2 ? decoded(parts[1]) : "");
    }
    return form;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  private static boolean same(String expected, String given) {
    return MessageDigest.isEqual(
        expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
  }
}
