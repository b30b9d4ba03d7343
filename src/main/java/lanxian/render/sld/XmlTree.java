package lanxian.render.sld;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads a document of limited size into elements that know their place. Document types and entities are refused, not
 * skipped: nothing outside the bytes given is ever looked at.
 */
final class XmlTree {
  static final int MAX_BYTES = 1 << 20;
  static final int MAX_DEPTH = 40;
  static final int MAX_ELEMENTS = 20_000;

  private static final String MARK = "\uFEFF"; // byte order mark, which some editors put before a text

  private final SldFaults faults;
  private final Deque<XmlElement> open = new ArrayDeque<>();
  private XmlElement root;
  private int elements;

  private XmlTree(SldFaults faults) {
    this.faults = faults;
  }

  /** The outermost element; empty if there is none, which is then among the faults. */
  static Optional<XmlElement> parse(byte[] xml, SldFaults faults) {
    if (xml.length > MAX_BYTES) {
      faults.add(SldFault.SLD_TOO_LARGE, "a style may have at most " + MAX_BYTES + " bytes, not " + xml.length, 1, 1);
      return Optional.empty();
    }
    XmlTree tree = new XmlTree(faults);
    return tree.read(xml) ? Optional.of(tree.root) : Optional.empty();
  }

  private boolean read(byte[] xml) {
    XMLStreamReader reader = null;
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(xml)).toString();
      reader = factory().createXMLStreamReader(new StringReader(text.startsWith(MARK) ? text.substring(1) : text));
      String declared = reader.getCharacterEncodingScheme();
      if (declared != null && !declared.equalsIgnoreCase("UTF-8")) {
        faults.add(SldFault.SLD_SYNTAX, "a style is written in UTF-8, not in " + declared, 1, 1);
        return false;
      }
      return read(reader);
    } catch (CharacterCodingException e) {
      faults.add(SldFault.SLD_SYNTAX, "a style is written in UTF-8, which this is not", 1, 1);
      return false;
    } catch (XMLStreamException e) {
      int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
      int column = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getColumnNumber());
      faults.add(SldFault.SLD_SYNTAX, reason(e), line, column);
      return false;
    } finally {
      close(reader);
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    factory.setXMLResolver((publicId, systemId, base, namespace) -> {
      throw new XMLStreamException("nothing outside the document is read");
    });
    return factory;
  }

  private boolean read(XMLStreamReader reader) throws XMLStreamException {
    int line = 1;
    int column = 1;
    while (reader.hasNext()) {
      int event = reader.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        if (!start(reader, line, column)) {
          return false;
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        open.pop();
      } else if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
        faults.add(SldFault.SLD_DTD, "a style has no document type and no entities", line, column);
        return false;
      } else if (reader.isCharacters() && !open.isEmpty()) {
        open.peek().content().add(reader.getText());
      }
      // an element begins where what is before it ends; the parser has already taken the bracket after a text
      line = reader.getLocation().getLineNumber();
      column = reader.getLocation().getColumnNumber() - (reader.isCharacters() ? 1 : 0);
    }
    return root != null;
  }

  private boolean start(XMLStreamReader reader, int line, int column) {
    if (open.size() >= MAX_DEPTH || ++elements > MAX_ELEMENTS) {
      faults.add(SldFault.SLD_TOO_LARGE,
          "at most " + MAX_DEPTH + " elements in each other and " + MAX_ELEMENTS + " in all", line, column);
      return false;
    }
    String namespace = reader.getNamespaceURI() == null ? "" : reader.getNamespaceURI();
    XmlElement element = new XmlElement(namespace, reader.getLocalName(), line, Math.max(1, column));
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      String uri = reader.getAttributeNamespace(i);
      String prefix = uri == null || uri.isEmpty() ? "" : "{" + uri + "}";
      element.attributes().put(prefix + reader.getAttributeLocalName(i), reader.getAttributeValue(i));
    }
    if (open.isEmpty()) {
      root = element;
    } else {
      open.peek().content().add(element);
    }
    open.push(element);
    return true;
  }

  /** What the parser says, without the place that it puts before. */
  private static String reason(XMLStreamException e) {
    String message = String.valueOf(e.getMessage());
    int own = message.indexOf("Message: ");
    return own < 0 ? message : message.substring(own + "Message: ".length());
  }

  private static void close(XMLStreamReader reader) {
    try {
      if (reader != null) {
        reader.close();
      }
    } catch (XMLStreamException e) {
      // it reads bytes in memory: there is nothing that could stay open
    }
  }
}
