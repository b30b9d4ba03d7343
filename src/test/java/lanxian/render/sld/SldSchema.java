package lanxian.render.sld;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.w3c.dom.bootstrap.DOMImplementationRegistry;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSInput;
import org.w3c.dom.ls.LSResourceResolver;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** The schema of OGC for SLD 1.0.0, from a library; the network is never asked. */
final class SldSchema {
  /** The attributes of XLink 1.1 that the schemas refer to; the library does not carry W3C's own file. */
  private static final String XLINK = """
      <schema xmlns="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.w3.org/1999/xlink"
          attributeFormDefault="qualified">
        <attributeGroup name="simpleAttrs">
          <attribute name="type" type="string" fixed="simple" form="qualified"/>
          <attribute name="href" type="anyURI" form="qualified"/>
          <attribute name="role" type="anyURI" form="qualified"/>
          <attribute name="arcrole" type="anyURI" form="qualified"/>
          <attribute name="title" type="string" form="qualified"/>
          <attribute name="show" type="string" form="qualified"/>
          <attribute name="actuate" type="string" form="qualified"/>
        </attributeGroup>
      </schema>
      """;

  private final Schema schema;

  SldSchema() {
    try {
      SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
      DOMImplementationLS documents =
          (DOMImplementationLS) DOMImplementationRegistry.newInstance().getDOMImplementation("LS");
      factory.setResourceResolver(resolver(documents));
      URL root = resource("ogc/sld/1.0.0/StyledLayerDescriptor.xsd");
      schema = factory.newSchema(new StreamSource(root.openStream(), "http://schemas.opengis.net/sld/1.0.0/sld.xsd"));
    } catch (ReflectiveOperationException | IOException | SAXException e) {
      throw new IllegalStateException(e);
    }
  }

  private static LSResourceResolver resolver(DOMImplementationLS documents) {
    return (type, namespace, publicId, systemId, base) -> {
      LSInput input = documents.createLSInput();
      if (systemId.contains("w3.org/1999/xlink")) {
        input.setCharacterStream(new StringReader(XLINK));
        input.setSystemId(systemId);
        return input;
      }
      String url = systemId.contains("://") ? systemId : base.replaceFirst("[^/]*$", systemId);
      input.setByteStream(open(url.replaceFirst("^https?://schemas.opengis.net/", "ogc/")));
      input.setSystemId(url);
      return input;
    };
  }

  private static InputStream open(String path) {
    try {
      return resource(path).openStream();
    } catch (IOException e) {
      throw new IllegalStateException(path, e);
    }
  }

  private static URL resource(String path) {
    URL found = SldSchema.class.getClassLoader().getResource(path);
    if (found == null) {
      throw new IllegalStateException("no " + path + " among the libraries");
    }
    return found;
  }

  /** What the schema says against a document; nothing if it is valid. */
  List<String> complaints(byte[] xml) {
    List<String> complaints = new ArrayList<>();
    Validator validator = schema.newValidator();
    validator.setErrorHandler(new ErrorHandler() {
      @Override
      public void warning(SAXParseException e) {
        error(e);
      }

      @Override
      public void error(SAXParseException e) {
        complaints.add(e.getLineNumber() + ": " + e.getMessage());
      }

      @Override
      public void fatalError(SAXParseException e) {
        error(e);
      }
    });
    try {
      validator.validate(new StreamSource(new ByteArrayInputStream(xml)));
    } catch (IOException | SAXException e) {
      complaints.add(e.getMessage());
    }
    return complaints;
  }
}
