package io.creditctl.adapter.http;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** XML as platforms of before 2018 write it; what strangers send has no document type here. */
public final class Xml {
  private static final int DEEPEST = 32;
  private static final int MOST_ELEMENTS = 1_000_000;

  private Xml() {}

  /**
   * One element in the order of the document.
   *
   * @param depth 1 for the outermost
   * @param space the name space, empty for none
   * @param text its own text without its children's, without outer blanks
   */
  public record Element(int depth, String space, String name, String text) {}

  /**
   * All elements, each before its children.
   *
   * @throws IOException when it is no XML, has a document type, or is deeper or longer than any
   *     honest one
   */
  public static List<Element> elements(byte[] document) throws IOException {
    try {
      return elements(reader(document));
    } catch (XMLStreamException | RuntimeException e) { // hostile bytes break parsers in many ways
      throw new IOException("no XML", e);
    }
  }

  /**
   * An attribute of the outermost element; empty without it.
   *
   * @throws IOException when it is no XML or has a document type
   */
  static Optional<String> rootAttribute(byte[] document, String name) throws IOException {
    try {
      XMLStreamReader xml = reader(document);
      int event = xml.next();
      while (event != XMLStreamConstants.START_ELEMENT) {
        if (event == XMLStreamConstants.DTD) {
          throw new IOException("a document type");
        }
        event = xml.next();
      }
      return Optional.ofNullable(xml.getAttributeValue(null, name));
    } catch (XMLStreamException | RuntimeException e) {
      throw new IOException("no XML", e);
    }
  }

  private static XMLStreamReader reader(byte[] document) throws XMLStreamException {
    XMLInputFactory factory = new InputFactoryImpl();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, Boolean.FALSE);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, Boolean.FALSE);
    factory.setProperty(XMLInputFactory.IS_COALESCING, Boolean.TRUE);
    return factory.createXMLStreamReader(new ByteArrayInputStream(document));
  }

  private static List<Element> elements(XMLStreamReader xml)
      throws IOException, XMLStreamException {
    List<Element> elements = new ArrayList<>();
    Deque<Integer> open = new ArrayDeque<>();
    List<StringBuilder> texts = new ArrayList<>();
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          if (open.size() == DEEPEST || elements.size() == MOST_ELEMENTS) {
            throw new IOException("too deep or too long");
          }
          open.push(elements.size());
          String space = xml.getNamespaceURI() == null ? "" : xml.getNamespaceURI();
          elements.add(new Element(open.size(), space, xml.getLocalName(), ""));
          texts.add(new StringBuilder());
        }
        case XMLStreamConstants.END_ELEMENT -> {
          int index = open.pop();
          Element element = elements.get(index);
          String text = texts.get(index).toString().strip();
          texts.set(index, null);
          elements.set(index, new Element(element.depth(), element.space(), element.name(), text));
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          if (!open.isEmpty()) {
            texts.get(open.peek()).append(xml.getText());
          }
        }
        case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
            throw new IOException("a document type");
        default -> {}
      }
    }
    return elements;
  }

  /** The text of the first element of a name. */
  public static Optional<String> first(List<Element> elements, String name) {
    return elements.stream()
        .filter(element -> element.name().equals(name))
        .map(Element::text)
        .findFirst();
  }

  /** Text as it stands between two tags. */
  public static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    for (int index = 0; index < text.length(); index++) {
      char next = text.charAt(index);
      switch (next) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '\r' -> escaped.append("&#13;"); // which parsers would make a line feed of
        default -> escaped.append(next);
      }
    }
    return escaped.toString();
  }

  /** The first character that XML 1.0 cannot hold, however it is written. */
  static OptionalInt unsendable(String text) {
    return text.codePoints().filter(character -> !isSendable(character)).findFirst();
  }

  private static boolean isSendable(int character) {
    return character == '\t'
        || character == '\n'
        || character == '\r'
        || character >= 0x20 && character <= 0xD7FF
        || character >= 0xE000 && character <= 0xFFFD
        || character >= 0x10000;
  }
}
