package io.creditctl.adapter.file.sheet;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Goes through XML that nobody vouches for, from event to event: no document type, so no entities
 * and nothing from outside; no endless depth, no endless text.
 */
final class XmlCursor implements Closeable {
  private static final int DEEPEST = 64;

  /** A spreadsheet keeps 32,767 characters in a cell. */
  private static final int LONGEST_TEXT = 1_000_000;

  private final String file;
  private final String part;
  private final Closeable source;
  private final TokenBound bound;
  private final XMLStreamReader xml;
  private int depth;

  private XmlCursor(
      String file, String part, Closeable source, TokenBound bound, XMLStreamReader xml) {
    this.file = file;
    this.part = part;
    this.source = source;
    this.bound = bound;
    this.xml = xml;
  }

  /**
   * @param part what a message names beside the file
   */
  static XmlCursor of(String file, String part, InputStream in) {
    TokenBound bound = new TokenBound(file);
    try {
      return new XmlCursor(file, part, in, bound, factory().createXMLStreamReader(bound.on(in)));
    } catch (XMLStreamException e) {
      throw damaged(file, part, e);
    }
  }

  static XmlCursor of(String file, String part, Reader in) {
    TokenBound bound = new TokenBound(file);
    try {
      return new XmlCursor(file, part, in, bound, factory().createXMLStreamReader(bound.on(in)));
    } catch (XMLStreamException e) {
      throw damaged(file, part, e);
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = new InputFactoryImpl();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, Boolean.FALSE);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, Boolean.FALSE);
    return factory;
  }

  /** Goes to the next start or end of an element; false at the end of the document. */
  boolean next() {
    while (true) {
      switch (event()) {
        case XMLStreamConstants.START_ELEMENT, XMLStreamConstants.END_ELEMENT -> {
          return true;
        }
        case XMLStreamConstants.END_DOCUMENT -> {
          return false;
        }
        default -> {}
      }
    }
  }

  private int event() {
    int event;
    bound.nextToken();
    try {
      event = xml.hasNext() ? xml.next() : XMLStreamConstants.END_DOCUMENT;
    } catch (CreditException e) {
      throw e;
    } catch (XMLStreamException | RuntimeException e) { // hostile bytes break parsers in many ways
      throw damaged(file, part, e);
    }
    switch (event) {
      case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
          throw new CreditException(ErrorCode.FILE_XML_UNSAFE, file);
      case XMLStreamConstants.START_ELEMENT -> {
        depth++;
        if (depth > DEEPEST) {
          throw damaged();
        }
      }
      case XMLStreamConstants.END_ELEMENT -> depth--;
      default -> {}
    }
    return event;
  }

  boolean starts() {
    return xml.getEventType() == XMLStreamConstants.START_ELEMENT;
  }

  boolean starts(String name) {
    return starts() && xml.getLocalName().equals(name);
  }

  boolean ends(String name) {
    return !starts() && xml.getLocalName().equals(name);
  }

  /** The name of the element without its name space. */
  String name() {
    return xml.getLocalName();
  }

  String space() {
    return String.valueOf(xml.getNamespaceURI());
  }

  /** An attribute by its name without name space; empty text when there is none. */
  String attribute(String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(name)) {
        return xml.getAttributeValue(i);
      }
    }
    return "";
  }

  /** An attribute that is a whole number, at least 0; the other value when there is none. */
  int number(String name, int otherwise) {
    String value = attribute(name);
    if (value.isEmpty()) {
      return otherwise;
    }
    try {
      return Math.max(0, Integer.parseInt(value));
    } catch (NumberFormatException e) {
      throw damaged(file, part, e);
    }
  }

  /** All text up to the end of the element that has begun, without that of one kind of element. */
  String text(String leftOut) {
    StringBuilder text = new StringBuilder();
    int outer = depth - 1;
    int leftOutAt = Integer.MAX_VALUE;
    while (depth > outer) {
      switch (event()) {
        case XMLStreamConstants.START_ELEMENT -> {
          if (depth < leftOutAt && xml.getLocalName().equals(leftOut)) {
            leftOutAt = depth;
          }
        }
        case XMLStreamConstants.END_ELEMENT -> {
          if (depth < leftOutAt) {
            leftOutAt = Integer.MAX_VALUE;
          }
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
          if (leftOutAt == Integer.MAX_VALUE) {
            append(text);
          }
        }
        case XMLStreamConstants.END_DOCUMENT -> throw damaged();
        default -> {}
      }
    }
    return text.toString();
  }

  private void append(StringBuilder text) {
    try {
      text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
    } catch (CreditException e) {
      throw e;
    } catch (RuntimeException e) { // the rest of a long text is read only now
      throw damaged(file, part, e);
    }
    if (text.length() > LONGEST_TEXT) {
      throw new CreditException(ErrorCode.FILE_TOO_LARGE, file);
    }
  }

  /** Passes over the rest of the element that has begun. */
  void skip() {
    int outer = depth - 1;
    while (depth > outer && next()) {}
  }

  CreditException damaged() {
    return new CreditException(ErrorCode.FILE_DAMAGED, file, part);
  }

  private static CreditException damaged(String file, String part, Exception e) {
    return CreditException.causedBy(e, ErrorCode.FILE_DAMAGED, file, part);
  }

  /** Goes to the end, past any fault of form, so that a source that checks itself can do so. */
  void finish(InputStream in) {
    try {
      in.transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      throw damaged(file, part, e);
    }
  }

  @Override
  public void close() {
    try {
      source.close();
    } catch (IOException e) {
      throw damaged(file, part, e);
    }
  }
}
