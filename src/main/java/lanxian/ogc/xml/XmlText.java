package lanxian.ogc.xml;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** An XML document in UTF-8 that grows element by element; texts and attributes are escaped. For one thread. */
public final class XmlText {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final XMLStreamWriter writer;

  /** Does what a stream writer does; its faults cannot come from a byte array. */
  private interface Step {
    void take() throws XMLStreamException;
  }

  public XmlText() {
    try {
      writer = XMLOutputFactory.newInstance().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
      writer.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Writes a document type, before the first element. */
  public XmlText docType(String text) {
    return with(() -> writer.writeDTD("\n" + text + "\n"));
  }

  /**
   * Begins an element.
   *
   * @param name with its prefix, if it has one
   * @param attributes names and values; a null value leaves the attribute out. Namespaces are declared as attributes
   */
  public XmlText open(String name, Object... attributes) {
    return with(() -> {
      writer.writeStartElement(name);
      attributes(attributes);
    });
  }

  /** Ends the element begun last. */
  public XmlText close() {
    return with(writer::writeEndElement);
  }

  /** An element with a text. */
  public XmlText text(String name, Object text, Object... attributes) {
    open(name, attributes);
    return with(() -> {
      writer.writeCharacters(clean(String.valueOf(text)));
      writer.writeEndElement();
    });
  }

  /** An element without content. */
  public XmlText empty(String name, Object... attributes) {
    return with(() -> {
      writer.writeEmptyElement(name);
      attributes(attributes);
    });
  }

  private void attributes(Object... attributes) throws XMLStreamException {
    for (int i = 0; i < attributes.length; i += 2) {
      if (attributes[i + 1] != null) {
        writer.writeAttribute((String) attributes[i], clean(attributes[i + 1].toString()));
      }
    }
  }

  /** XML 1.0 has no control characters and no halves of characters. */
  private static String clean(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints().forEach(c -> {
      boolean allowed = c == '\t' || c == '\n' || c == '\r' || c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD
          || c >= 0x10000;
      clean.appendCodePoint(allowed ? c : 0xFFFD);
    });
    return clean.toString();
  }

  private XmlText with(Step step) {
    try {
      step.take();
      return this;
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The whole document; all elements must be closed. */
  public byte[] toBytes() {
    with(() -> {
      writer.writeEndDocument();
      writer.flush();
    });
    return bytes.toByteArray();
  }
}
