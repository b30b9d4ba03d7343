package lanxian.exchange.xml;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.domain.Place;
import lanxian.exchange.encoding.TextFile;
import lanxian.exchange.layer.ExchangeFault;
import lanxian.exchange.layer.Limits;
import lanxian.exchange.layer.RawLayer.EncodingChoice;
import lanxian.exchange.layer.SourceFile;

/**
 * Goes through an XML file element by element. A document type is refused where it stands, so that there are no entities
 * to grow and none to fetch; nothing outside the file is ever opened; nesting is bounded.
 */
public final class XmlSource {
  private static final Pattern DECLARED = Pattern.compile("^\\s*<\\?xml[^>]*?encoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)[\"']");
  private static final int LOOKED_AT = 300;

  private final SourceFile file;
  private final Limits limits;
  private final boolean told;
  private final TextFile text;
  private final XMLStreamReader reader;
  private int depth;

  /**
   * @param told encoding given by the user; null = as the file declares, else as its bytes tell
   * @throws FaultException TEXT_NOT_DECODABLE, ENCODING_UNKNOWN
   */
  public XmlSource(SourceFile file, String told, Limits limits) {
    this.file = file;
    this.limits = limits;
    this.told = told != null;
    this.text = TextFile.decode(file.bytes(), told == null ? declared(file.bytes()) : told, Place.file(file.name()));
    try {
      this.reader = factory().createXMLStreamReader(new StringReader(text.text()));
    } catch (XMLStreamException e) {
      throw invalid(e);
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    factory.setXMLResolver((publicId, systemId, base, namespace) -> {
      throw new XMLStreamException("nothing outside the file is opened");
    });
    return factory;
  }

  /** The encoding that the XML declaration names, unless a byte order mark comes first; null if none. */
  private static String declared(byte[] bytes) {
    String start = new String(Arrays.copyOf(bytes, Math.min(bytes.length, LOOKED_AT)), StandardCharsets.ISO_8859_1);
    Matcher matcher = DECLARED.matcher(start);
    return matcher.find() ? matcher.group(1) : null;
  }

  public EncodingChoice encoding() {
    return told || !text.encoding().how().equals("as told") ? text.encoding()
        : new EncodingChoice(text.encoding().charset(), "XML declaration");
  }

  /** Goes to the next begin or end of an element or to text; false at the end of the file. */
  public boolean next() {
    try {
      while (reader.hasNext()) {
        switch (reader.next()) {
          case XMLStreamConstants.START_ELEMENT -> {
            if (++depth > limits.maxDepth()) {
              throw fault(ExchangeFault.XML_TOO_DEEP, "nested deeper than %d".formatted(limits.maxDepth()));
            }
            return true;
          }
          case XMLStreamConstants.END_ELEMENT -> {
            depth--;
            return true;
          }
          case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
            return true;
          }
          case XMLStreamConstants.DTD -> throw fault(ExchangeFault.XML_DTD_REFUSED,
              "the file has a document type (<!DOCTYPE), which may define what it likes; take it out");
          case XMLStreamConstants.ENTITY_REFERENCE -> throw fault(ExchangeFault.XML_INVALID,
              "the entity %s is not defined".formatted(reader.getLocalName()));
          default -> { }
        }
      }
      return false;
    } catch (XMLStreamException e) {
      throw invalid(e);
    }
  }

  public boolean isStart() {
    return reader.isStartElement();
  }

  public boolean isEnd() {
    return reader.isEndElement();
  }

  /** Name of the element without prefix. */
  public String name() {
    return reader.getLocalName();
  }

  /** Value of an attribute of the element that begins; null if it has none. */
  public String attribute(String name) {
    return reader.getAttributeValue(null, name);
  }

  /** Value of an attribute of the element that begins, in whatever namespace; null if it has none. */
  public String anyAttribute(String name) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (reader.getAttributeLocalName(i).equals(name)) {
        return reader.getAttributeValue(i);
      }
    }
    return null;
  }

  /** Text of the element that begins, without the elements in it, to its end. */
  public String text() {
    StringBuilder all = new StringBuilder();
    int inside = depth;
    while (depth >= inside && next()) {
      if (reader.isCharacters() && depth == inside) {
        all.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
      }
    }
    return all.toString();
  }

  /** Goes to the end of the element that begins. */
  public void skip() {
    int inside = depth;
    while (depth >= inside && next()) {
      // stepped over
    }
  }

  /** Line of where the reader stands, 1-based. */
  public int line() {
    return reader.getLocation().getLineNumber();
  }

  private FaultException fault(ExchangeFault code, String detail) {
    Location at = reader.getLocation();
    return new FaultException(Fault.of(code, "%s (line %d, column %d)".formatted(
        detail, at.getLineNumber(), at.getColumnNumber()), Place.line(at.getLineNumber()).inFile(file.name())));
  }

  private FaultException invalid(XMLStreamException e) {
    int line = e.getLocation() == null ? 1 : e.getLocation().getLineNumber();
    String message = String.valueOf(e.getMessage()).replaceFirst("(?s).*Message: ", "");
    return new FaultException(Fault.of(ExchangeFault.XML_INVALID, "not well-formed XML: %s (line %d)".formatted(
        message, line), Place.line(line).inFile(file.name())));
  }
}
