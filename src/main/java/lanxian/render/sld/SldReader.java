package lanxian.render.sld;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.style.Style;
import org.geotools.api.style.StyleFactory;
import org.geotools.filter.FilterFactoryImpl;
import org.geotools.styling.StyleFactoryImpl;

/**
 * Reads an SLD 1.0.0 document of one layer with one style into the style model of GeoTools.
 *
 * <p>All that is read is drawn: an element, attribute or value that nobody here draws is a fault, and so are
 * symbolizers that would show nothing. Paints, sizes and scales are constants; labels and filters are expressions.
 * Scale denominators are those of SLD: pixels of 0.28 mm, lower bound included, upper bound excluded.
 */
public final class SldReader {
  private final Path images;

  /** @param images folder of the images that styles may name; null if there are none */
  public SldReader(Path images) {
    this.images = images;
  }

  /**
   * Reads a document.
   *
   * @param file name shown with faults
   * @throws lanxian.domain.FaultException {@link SldFault} of every kind, all at once, each with line and column
   */
  public SldDocument read(String file, byte[] xml) {
    SldFaults faults = new SldFaults(file);
    Optional<SldDocument> document = XmlTree.parse(xml, faults).map(root -> document(new SldNode(root, faults)));
    faults.throwIfAny();
    return document.orElseThrow();
  }

  private SldDocument document(SldNode root) {
    if (!root.is(SldNode.SLD, "StyledLayerDescriptor")) {
      root.refuse("StyledLayerDescriptor of " + SldNode.SLD);
      return null;
    }
    String version = root.attribute("version");
    if (!"1.0.0".equals(version)) {
      root.fault(SldFault.SLD_NOT_SUPPORTED, "version must be 1.0.0, not " + version);
      return null;
    }
    root.child("Name").ifPresent(RuleReader::plain);
    root.child("Title").ifPresent(RuleReader::plain);
    root.child("Abstract").ifPresent(RuleReader::plain);
    Optional<SldDocument> document = root.required("NamedLayer").map(this::layer);
    root.done();
    return document.orElse(null);
  }

  private SldDocument layer(SldNode node) {
    String name = node.required("Name").map(RuleReader::plain).orElse("");
    Optional<Style> style = node.required("UserStyle").map(this::style);
    node.done();
    return new SldDocument(name, style.orElse(null));
  }

  private Style style(SldNode node) {
    FilterFactory filters = new FilterFactoryImpl();
    StyleFactory factory = new StyleFactoryImpl();
    RuleReader rules = new RuleReader(factory, filters, new StyleImages(images));
    Style style = factory.createStyle();
    node.required("Name").ifPresent(name -> style.setName(RuleReader.plain(name)));
    style.getDescription().setTitle(node.required("Title").map(RuleReader::plain).orElse(""));
    style.getDescription().setAbstract(node.child("Abstract").map(RuleReader::plain).orElse(""));
    node.child("IsDefault").ifPresent(text -> style.setDefault(isTrue(text)));
    List<SldNode> parts = node.children("FeatureTypeStyle");
    parts.forEach(part -> style.featureTypeStyles().add(rules.featureTypeStyle(part)));
    node.done();
    if (parts.isEmpty()) {
      node.fault(SldFault.SLD_MISSING, "a UserStyle needs a FeatureTypeStyle");
    }
    return style;
  }

  private static boolean isTrue(SldNode node) {
    String text = RuleReader.plain(node);
    if (!List.of("0", "1", "true", "false").contains(text)) {
      node.fault(SldFault.SLD_BAD_VALUE, "IsDefault is 1 or 0, not '" + text + "'");
    }
    return text.equals("1") || text.equals("true");
  }
}
