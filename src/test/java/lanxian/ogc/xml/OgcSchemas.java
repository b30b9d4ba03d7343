package lanxian.ogc.xml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.w3c.dom.bootstrap.DOMImplementationRegistry;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSInput;
import org.w3c.dom.ls.LSResourceResolver;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Holds documents against schemas and document types of the OGC, from a library; the network is never asked. */
public final class OgcSchemas {
  private static final String SITE = "http://schemas.opengis.net/";
  private static final String XML_NAMESPACE = """
      <schema xmlns="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.w3.org/XML/1998/namespace">
        <attribute name="lang" type="language"/>
        <attribute name="space" type="NCName"/>
        <attribute name="base" type="anyURI"/>
        <attribute name="id" type="ID"/>
      </schema>
      """;
  /** The attributes of XLink 1.1 that the schemas refer to; the library does not carry W3C's own file. */
  private static final String XLINK = """
      <schema xmlns="http://www.w3.org/2001/XMLSchema" xmlns:xlink="http://www.w3.org/1999/xlink"
          targetNamespace="http://www.w3.org/1999/xlink" attributeFormDefault="qualified">
        <attribute name="type" type="string"/>
        <attribute name="href" type="anyURI"/>
        <attribute name="role" type="anyURI"/>
        <attribute name="arcrole" type="anyURI"/>
        <attribute name="title" type="string"/>
        <attribute name="show" type="string"/>
        <attribute name="actuate" type="string"/>
        <attributeGroup name="simpleAttrs">
          <attribute name="type" type="string" fixed="simple" form="qualified"/>
          <attribute ref="xlink:href"/>
          <attribute ref="xlink:role"/>
          <attribute ref="xlink:arcrole"/>
          <attribute ref="xlink:title"/>
          <attribute ref="xlink:show"/>
          <attribute ref="xlink:actuate"/>
        </attributeGroup>
      </schema>
      """;

  private OgcSchemas() {}

  /** What a schema says against a document; nothing if it is valid. @param schema its path at schemas.opengis.net */
  public static List<String> complaints(byte[] xml, String schema) throws Exception {
    SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
    DOMImplementationLS documents =
        (DOMImplementationLS) DOMImplementationRegistry.newInstance().getDOMImplementation("LS");
    factory.setResourceResolver(resolver(documents));
    Schema read = factory.newSchema(new StreamSource(open(SITE + schema), SITE + schema));
    Complaints complaints = new Complaints();
    Validator validator = read.newValidator();
    validator.setErrorHandler(complaints);
    try {
      validator.validate(new StreamSource(new ByteArrayInputStream(xml)));
    } catch (SAXException e) {
      complaints.found.add(e.toString());
    }
    return complaints.found;
  }

  /** What a document's own type says against it. */
  public static List<String> complaintsOfItsType(byte[] xml) throws IOException, ParserConfigurationException {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setValidating(true);
    DocumentBuilder builder = factory.newDocumentBuilder();
    Complaints complaints = new Complaints();
    builder.setErrorHandler(complaints);
    builder.setEntityResolver((publicId, systemId) -> {
      InputSource source = new InputSource(open(systemId));
      source.setSystemId(systemId);
      return source;
    });
    try {
      builder.parse(new ByteArrayInputStream(xml));
    } catch (SAXException e) {
      complaints.found.add(e.toString());
    }
    return complaints.found;
  }

  private static LSResourceResolver resolver(DOMImplementationLS documents) {
    return (type, namespace, publicId, systemId, base) -> {
      LSInput input = documents.createLSInput();
      String url = base == null ? systemId : URI.create(base).resolve(systemId).toString();
      input.setSystemId(url);
      if (url.endsWith("xlink.xsd") || url.contains("1999/xlink") || url.endsWith("xlinks.xsd")) {
        input.setCharacterStream(new StringReader(XLINK));
      } else if (url.endsWith("/xml.xsd")) {
        input.setCharacterStream(new StringReader(XML_NAMESPACE));
      } else {
        input.setByteStream(open(url));
      }
      return input;
    };
  }

  private static InputStream open(String url) {
    String path = url.replaceFirst("^https?://schemas.opengis.net/", "ogc/");
    InputStream found = OgcSchemas.class.getClassLoader().getResourceAsStream(path);
    if (found == null) {
      throw new IllegalStateException("no " + path + " among the libraries");
    }
    return found;
  }

  private static final class Complaints implements ErrorHandler {
    final List<String> found = new ArrayList<>();

    @Override
    public void warning(SAXParseException e) {
      error(e);
    }

    @Override
    public void error(SAXParseException e) {
      found.add(e.getLineNumber() + ": " + e.getMessage());
    }

    @Override
    public void fatalError(SAXParseException e) {
      error(e);
    }
  }
}
