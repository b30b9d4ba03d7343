package lanxian.exchange.kml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.domain.Notice;
import lanxian.domain.Place;
import lanxian.exchange.layer.CrsClaim;
import lanxian.exchange.layer.ExchangeFault;
import lanxian.exchange.layer.ExchangeNotice;
import lanxian.exchange.layer.Limits;
import lanxian.exchange.layer.RawLayer;
import lanxian.exchange.layer.SourceFile;
import lanxian.exchange.layer.VertexBudget;
import lanxian.exchange.xml.XmlSource;

/**
 * Reads KML. Each Document or Folder that holds Placemarks itself is a layer, as GDAL has it. Links to other files are
 * never followed; overlays, styles and views are stepped over. Namespaces are not looked at: many files get theirs wrong.
 */
public final class KmlReader {
  private final SourceFile file;
  private final Limits limits;
  private final XmlSource xml;
  private final KmlSchema schema = new KmlSchema();
  private final VertexBudget budget;
  private final List<KmlFolder> folders = new ArrayList<>();
  private final KmlFolder root = new KmlFolder(null);
  private long placemarks;
  private int links;
  private int others;

  private KmlReader(SourceFile file, String encoding, Limits limits) {
    this.file = file;
    this.limits = limits;
    this.xml = new XmlSource(file, encoding, limits);
    this.budget = new VertexBudget(limits);
  }

  /**
   * The layers of the file by their names, in its order; one without features where there are none at all.
   *
   * @param encoding encoding given by the user; null = the file tells
   * @throws FaultException XML_INVALID, XML_DTD_REFUSED, XML_TOO_DEEP, NOT_KML, TEXT_NOT_DECODABLE, TOO_MANY_FEATURES,
   *     TOO_MANY_VERTICES
   */
  public static Map<String, RawLayer> read(SourceFile file, String encoding, Limits limits) {
    try {
      return new KmlReader(file, encoding, limits).read();
    } catch (VertexBudget.Exhausted e) {
      throw e.ofFile();
    }
  }

  private Map<String, RawLayer> read() {
    folders.add(root);
    boolean known = false;
    while (xml.next()) {
      if (xml.isStart() && !known) {
        known = true;
        switch (xml.name()) {
          case "kml" -> { }
          case "Document", "Folder", "Placemark" -> element(root);
          default -> throw new FaultException(Fault.of(ExchangeFault.NOT_KML,
              "the file is a %s, not KML".formatted(xml.name()), Place.line(xml.line()).inFile(file.name())));
        }
      } else if (xml.isStart()) {
        element(root);
      }
    }
    return layers();
  }

  /** Reads the element that begins, to its end; folders nest no deeper than {@link XmlSource} lets them. */
  private void element(KmlFolder folder) {
    switch (xml.name()) {
      case "Document", "Folder" -> folder(folder);
      case "Placemark" -> placemark(folder);
      case "Schema" -> schema.read(xml);
      case "NetworkLink" -> {
        links++;
        xml.skip();
      }
      case "GroundOverlay", "ScreenOverlay", "PhotoOverlay", "Tour" -> {
        others++;
        xml.skip();
      }
      default -> xml.skip();
    }
  }

  private void folder(KmlFolder parent) {
    KmlFolder folder = new KmlFolder(parent);
    folders.add(folder);
    while (xml.next() && !xml.isEnd()) {
      if (xml.isStart()) {
        if (xml.name().equals("name")) {
          folder.name(xml.text().strip());
        } else {
          element(folder);
        }
      }
    }
  }

  private void placemark(KmlFolder folder) {
    if (++placemarks > limits.maxFeatures()) {
      throw new FaultException(Fault.of(ExchangeFault.TOO_MANY_FEATURES,
          "%s has more than %d placemarks".formatted(file.name(), limits.maxFeatures()), Place.file(file.name())));
    }
    Place where = new Place(null, null, file.name(), xml.line(), folder.features().size() + 1L, null, null);
    folder.features().add(new KmlPlacemark(xml, schema, budget, limits, where).read(folder.dropped()));
  }

  private Map<String, RawLayer> layers() {
    List<KmlFolder> filled = folders.stream().filter(folder -> !folder.features().isEmpty()).toList();
    Map<String, RawLayer> layers = new LinkedHashMap<>();
    for (KmlFolder folder : filled.isEmpty() ? List.of(root) : filled) {
      String wanted = folder.shownName(file.stem());
      String name = wanted;
      for (int number = 2; layers.containsKey(name); number++) {
        name = wanted + " (" + number + ")";
      }
      layers.put(name, layer(folder, filled.size() > 1 ? file.name() + "/" + name : file.name()));
    }
    return layers;
  }

  private RawLayer layer(KmlFolder folder, String shownName) {
    List<Notice> notices = new ArrayList<>();
    folder.dropped().addTo(notices);
    if (links > 0) {
      notices.add(ExchangeNotice.LINKS_NOT_FOLLOWED.of(
          "%d link(s) to other files were not followed; what they show is not in this file", links));
    }
    if (others > 0) {
      notices.add(ExchangeNotice.ENTRIES_IGNORED.of("%d overlay(s) or tour(s) were not read", others));
    }
    return new RawLayer(shownName, RawLayer.Format.KML, xml.encoding(), new CrsClaim.FormatDefault("OGC:CRS84",
        "KML is WGS 84"), null, folder.dropped().z(), 0, folder.features(), notices);
  }
}
