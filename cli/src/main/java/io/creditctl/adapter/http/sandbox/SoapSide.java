package io.creditctl.adapter.http.sandbox;

import io.creditctl.adapter.http.Xml;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Protocol {@code creditchina-soap} as a platform speaks it: two services, a token, rows of XML in
 * and lines with errors out.
 */
final class SoapSide implements PlatformSide {
  private static final String SPACE = "urn:creditctl:sandbox";
  private static final String DAY = "\\d{4}/\\d{2}/\\d{2}";
  private static final Map<String, Service> SERVICES =
      Map.of(
          "/service/PermissionWebService",
          new Service("license", "importPermissionXml", "XK_"),
          "/service/PenaltyWebService",
          new Service("penalty", "importPenalyXml", "CF_"));

  private final byte[] token;
  private final KeylessRecords records;

  /** What a service takes: rows of a kind, whose columns begin alike. */
  private record Service(String kind, String operation, String prefix) {}

  SoapSide(byte[] token, KeylessRecords records) {
    this.token = token.clone();
    this.records = records;
  }

  @Override
  public boolean serves(String path) {
    return path.startsWith("/service/");
  }

  @Override
  public Reply serve(Request request) {
    Service service = SERVICES.get(request.uri().getPath());
    if (service == null) {
      return fault(404, "没有这个服务 (no such service)");
    }
    if (request.method().equals("GET")) {
      return "wsdl".equals(request.uri().getQuery())
          ? description(service)
          : fault(405, "不支持的方法 (method not allowed)");
    }
    try {
      List<Xml.Element> call = Xml.elements(request.body());
      boolean known =
          call.stream()
              .anyMatch(
                  element ->
                      element.name().equals(service.operation()) && element.space().equals(SPACE));
      if (!known) {
        return fault(500, "没有这个操作 (no such operation)");
      }
      byte[] shown = Xml.first(call, "token").orElse("").getBytes(StandardCharsets.UTF_8);
      if (!MessageDigest.isEqual(token, shown)) {
        return result(service, "01", "<message>令牌无效 (token refused)</message>");
      }
      return receive(service, rows(Xml.first(call, "xml").orElse("")));
    } catch (IOException e) {
      return fault(500, "报文不是合法的 XML (no XML)");
    }
  }

  private static List<Map<String, String>> rows(String document) throws IOException {
    List<Map<String, String>> rows = new ArrayList<>();
    for (Xml.Element element : Xml.elements(document.getBytes(StandardCharsets.UTF_8))) {
      if (element.depth() == 2) {
        rows.add(new LinkedHashMap<>());
      } else if (element.depth() == 3) {
        rows.get(rows.size() - 1).put(element.name(), element.text());
      }
    }
    return rows;
  }

  private Reply receive(Service service, List<Map<String, String>> rows) {
    StringBuilder lines = new StringBuilder();
    for (int index = 0; index < rows.size(); index++) {
      Optional<String> error = error(service, rows.get(index));
      if (error.isPresent()) {
        lines.append("<line>").append(index + 1).append(':');
        lines.append(Xml.escaped(error.get())).append("</line>");
      }
    }
    return result(service, lines.isEmpty() ? "00" : "02", lines.toString());
  }

  /** Why a row is refused; the others are stored all the same. */
  private Optional<String> error(Service service, Map<String, String> row) {
    String number = row.getOrDefault(service.prefix() + "WSH", "");
    String state = row.getOrDefault(service.prefix() + "ZT", "0");
    if (number.isEmpty()) {
      return Optional.of("文书号为空 (no document number)");
    }
    if (!row.getOrDefault(service.prefix() + "JDRQ", "").matches(DAY)) {
      return Optional.of("决定日期应为 YYYY/MM/DD (no such day)");
    }
    if (!state.matches("[0-3]")) {
      return Optional.of("当前状态应为 0 至 3 (no such state)");
    }
    Map<String, Object> receipt = records.receive(service.kind(), number, state.equals("1"), row);
    return "rejected".equals(receipt.get("result"))
        ? Optional.of(String.valueOf(receipt.get("message")))
        : Optional.empty();
  }

  private static Reply description(Service service) {
    return xml(
        200,
        "<wsdl:definitions xmlns:wsdl=\"http://schemas.xmlsoap.org/wsdl/\" name=\"%s\" targetNamespace=\"%s\"/>"
            .formatted(service.operation(), SPACE));
  }

  private static Reply result(Service service, String code, String more) {
    String result = "<result><code>%s</code>%s</result>".formatted(code, more);
    return envelope(
        200,
        "<ws:%1$sResponse xmlns:ws=\"%2$s\"><return>%3$s</return></ws:%1$sResponse>"
            .formatted(service.operation(), SPACE, Xml.escaped(result)));
  }

  @Override
  public Reply failure(int status, String words) {
    return fault(status, words);
  }

  private static Reply fault(int status, String words) {
    return envelope(
        status,
        "<soapenv:Fault><faultcode>soapenv:Server</faultcode><faultstring>%s</faultstring></soapenv:Fault>"
            .formatted(Xml.escaped(words)));
  }

  private static Reply envelope(int status, String body) {
    return xml(
        status,
        "<soapenv:Envelope xmlns:soapenv=\"http://schemas.xmlsoap.org/soap/envelope/\"><soapenv:Body>%s</soapenv:Body></soapenv:Envelope>"
            .formatted(body));
  }

  private static Reply xml(int status, String document) {
    return Reply.text(
        status, "text/xml; charset=utf-8", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + document);
  }

  @Override
  public Reply doubled(Reply reply) {
    String body = new String(reply.body(), StandardCharsets.UTF_8);
    String twice = body.replaceAll("&lt;line&gt;.*?&lt;/line&gt;", "$0$0");
    return new Reply(reply.status(), reply.headers(), twice.getBytes(StandardCharsets.UTF_8));
  }
}
