package io.creditctl.adapter.http;

import io.creditctl.core.push.PushTarget;
import io.creditctl.core.push.call.PlatformListing;
import io.creditctl.core.push.call.SubjectQuery;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import okhttp3.OkHttpClient;

/** 联合奖惩查询 of protocol {@code gateway}, whose answer is XML in a text of JSON. */
public final class TokenQuery implements SubjectQuery {
  private static final String OPERATION = "sfgw_xyfw_lhjccx_zwfwptzy";
  private static final String RESTRICTIONS = "sxcjdx";
  private static final String INCENTIVES = "sxjldx";
  private static final String ENTRY = "data";
  private static final String PROVINCE = "2";

  private final TokenCalls calls;
  private final Map<String, String> parameters;

  /**
   * @param parameters what the platform wants to know of the asking unit, by its names
   */
  public TokenQuery(
      PushTarget target,
      Map<String, String> parameters,
      String apiKey,
      String clientId,
      String clientSecret,
      OkHttpClient client,
      Clock clock) {
    this.parameters = parameters;
    TokenCalls.Login login = new TokenCalls.Login(apiKey, clientId, clientSecret);
    this.calls = new TokenCalls(target, login, client, clock);
  }

  @Override
  public List<PlatformListing> listings(String requestId, String term) {
    Map<String, String> fields = new LinkedHashMap<>(parameters);
    fields.put(term.matches("[0-9A-Z]{18}") ? "ztdm" : "ztmc", term);
    Map<String, Object> reply = calls.post(requestId, OPERATION, fields);
    Object result = TokenCalls.inner(reply.get("data")).get("result");
    if (!(result instanceof String xml)) {
      throw Refusals.unreadable("result-missing", null);
    }
    return xml.isBlank() ? List.of() : read(xml);
  }

  private static List<PlatformListing> read(String xml) {
    List<Xml.Element> elements;
    try {
      elements = Xml.elements(xml.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw Refusals.unreadable("xml-malformed", e);
    }
    String subject = Xml.first(elements, "frmc").map(PlainText::line).orElse("");
    List<PlatformListing> listings = new ArrayList<>();
    boolean restricts = false;
    for (int index = 0; index < elements.size(); index++) {
      Xml.Element element = elements.get(index);
      if (element.name().equals(RESTRICTIONS) || element.name().equals(INCENTIVES)) {
        restricts = element.name().equals(RESTRICTIONS);
      } else if (element.name().equals(ENTRY)) {
        listings.add(listing(restricts, subject, children(elements, index)));
      }
    }
    return listings;
  }

  private static Map<String, String> children(List<Xml.Element> elements, int parent) {
    Map<String, String> children = new HashMap<>();
    int depth = elements.get(parent).depth();
    for (int i = parent + 1; i < elements.size() && elements.get(i).depth() > depth; i++) {
      children.put(elements.get(i).name(), PlainText.line(elements.get(i).text()));
    }
    return children;
  }

  private static PlatformListing listing(
      boolean restricts, String subject, Map<String, String> entry) {
    return new PlatformListing(
        restricts,
        subject,
        entry.getOrDefault("mdlb", ""),
        entry.getOrDefault("qssj", ""),
        entry.getOrDefault("yxqz", ""),
        entry.getOrDefault("lryy", ""),
        !entry.getOrDefault("sjly", "").equals(PROVINCE));
  }

  @Override
  public void close() {
    calls.close();
  }
}
