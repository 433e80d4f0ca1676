package io.creditctl.adapter.site;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes one XML document, one element a line. */
final class SiteXml {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final XMLStreamWriter writer;

  /** What is written between a start and an end. */
  @FunctionalInterface
  interface Body {
    void write(SiteXml xml) throws XMLStreamException;
  }

  private SiteXml() throws XMLStreamException {
    // The JDK's own: another library on the class path would offer itself first.
    writer =
        XMLOutputFactory.newDefaultFactory()
            .createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
  }

  static byte[] document(Body body) {
    try {
      SiteXml xml = new SiteXml();
      xml.writer.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
      xml.writer.writeCharacters("\n");
      body.write(xml);
      xml.writer.writeEndDocument();
      xml.writer.close();
      return xml.bytes.toByteArray();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e); // writes to memory alone
    }
  }

  /**
   * An element around others.
   *
   * @param attributes name and value by turns
   */
  void element(String name, Body body, String... attributes) throws XMLStreamException {
    writer.writeStartElement(name);
    for (int i = 0; i < attributes.length; i += 2) {
      writer.writeAttribute(attributes[i], attributes[i + 1]);
    }
    writer.writeCharacters("\n");
    body.write(this);
    writer.writeEndElement();
    writer.writeCharacters("\n");
  }

  /** An element with text, of which what XML cannot hold is left out. */
  void text(String name, String text, String... attributes) throws XMLStreamException {
    writer.writeStartElement(name);
    for (int i = 0; i < attributes.length; i += 2) {
      writer.writeAttribute(attributes[i], attributes[i + 1]);
    }
    StringBuilder holdable = new StringBuilder();
    text.codePoints().filter(SiteXml::isHoldable).forEach(holdable::appendCodePoint);
    writer.writeCharacters(holdable.toString());
    writer.writeEndElement();
    writer.writeCharacters("\n");
  }

  private static boolean isHoldable(int c) {
    return c == '\t'
        || c == '\n'
        || c >= 0x20 && c < 0xD800
        || c >= 0xE000 && c < 0xFFFE
        || c > 0xFFFF;
  }
}
