package io.creditctl.adapter.http;

import io.creditctl.core.push.Delivery;
import java.util.List;
import java.util.Map;
import okhttp3.MediaType;
import okio.Buffer;

/** The call of {@code creditchina-soap}: ROWDATA, which is a text in the call and so escaped. */
final class SoapBody {
  private static final MediaType TYPE = MediaType.get("text/xml; charset=utf-8");

  private SoapBody() {}

  /** Row after row straight into the buffer, for a batch is large and twice escaped. */
  static WrittenBody of(String operation, String space, String token, List<Delivery> rows) {
    Buffer xml = new Buffer();
    xml.writeUtf8("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
        .writeUtf8("<soapenv:Envelope xmlns:soapenv=\"http://schemas.xmlsoap.org/soap/envelope/\"")
        .writeUtf8(" xmlns:ws=\"" + Xml.escaped(space).replace("\"", "&quot;") + "\">")
        .writeUtf8("<soapenv:Body><ws:" + operation + "><token>" + Xml.escaped(token))
        .writeUtf8("</token><xml>")
        .writeUtf8(Xml.escaped("<?xml version=\"1.0\" encoding=\"UTF-8\"?><ROWDATA>"));
    String open = Xml.escaped("<ROW>");
    String close = Xml.escaped("</ROW>");
    for (Delivery row : rows) {
      xml.writeUtf8(open);
      for (Map.Entry<String, String> field : row.fields().entrySet()) {
        String value = Xml.escaped(field.getValue());
        String element = "<" + field.getKey() + ">" + value + "</" + field.getKey() + ">";
        xml.writeUtf8(Xml.escaped(element));
      }
      xml.writeUtf8(close);
    }
    xml.writeUtf8(Xml.escaped("</ROWDATA>"))
        .writeUtf8("</xml></ws:" + operation + "></soapenv:Body></soapenv:Envelope>");
    return new WrittenBody(TYPE, xml);
  }
}
