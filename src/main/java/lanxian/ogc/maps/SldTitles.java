package lanxian.ogc.maps;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.function.UnaryOperator;
import javax.xml.stream.XMLEventFactory;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLEventWriter;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.XMLEvent;

/** An SLD document with the same signs and its titles in another language: SLD 1.0 has one title for each thing only. */
final class SldTitles {
  private static final Set<String> TITLES = Set.of("Title", "Abstract");

  private SldTitles() {}

  /**
   * The document with other titles; everything else stays, markup included.
   *
   * @param sld a document that has been read before, so that it is known to be one
   * @param titles gives the title for that of the document
   */
  static byte[] of(byte[] sld, UnaryOperator<String> titles) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(sld.length);
    try {
      XMLEventReader reader = input().createXMLEventReader(new ByteArrayInputStream(sld), "UTF-8");
      XMLEventWriter writer = XMLOutputFactory.newDefaultFactory().createXMLEventWriter(bytes, "UTF-8");
      copy(reader, writer, titles);
      writer.close();
      reader.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a style that was read cannot be read again", e);
    }
    return bytes.toByteArray();
  }

  private static void copy(XMLEventReader reader, XMLEventWriter writer, UnaryOperator<String> titles)
      throws XMLStreamException {
    XMLEventFactory events = XMLEventFactory.newDefaultFactory();
    boolean isTitle = false;
    while (reader.hasNext()) {
      XMLEvent event = reader.nextEvent();
      if (event.isStartDocument()) {
        writer.add(events.createStartDocument(StandardCharsets.UTF_8.name(), "1.0"));
        writer.add(events.createCharacters("\n"));
      } else if (isTitle && event.isCharacters()) {
        writer.add(events.createCharacters(titles.apply(event.asCharacters().getData().strip())));
      } else {
        isTitle = event.isStartElement() && TITLES.contains(event.asStartElement().getName().getLocalPart());
        writer.add(event);
      }
    }
  }

  private static XMLInputFactory input() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory;
  }
}
