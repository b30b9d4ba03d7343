package lanxian.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.domain.Notice;
import lanxian.domain.Place;
import lanxian.exchange.archive.ZipArchive;
import lanxian.exchange.boundarytxt.BoundaryTxtReader;
import lanxian.exchange.geopackage.GeoPackageLayer;
import lanxian.exchange.geopackage.GeoPackageReader;
import lanxian.exchange.kml.KmlReader;
import lanxian.exchange.layer.ExchangeFault;
import lanxian.exchange.layer.ExchangeNotice;
import lanxian.exchange.layer.Limits;
import lanxian.exchange.layer.SourceFile;
import lanxian.exchange.shapefile.ShapefileReader;

/** Finds the one layer in a file, its siblings or an archive. */
final class LayerFinder {
  private static final Set<String> WANTED =
      Set.of("shp", "shx", "dbf", "prj", "cpg", "json", "geojson", "txt", "gpkg", "fgb",
          "kml", "ovkml", "zip", "kmz");
  private static final Set<String> ARCHIVES = Set.of("zip", "kmz", "rar", "7z", "gz", "tgz");
  private static final Set<String> KML = Set.of("kml", "ovkml");
  private final Limits limits;
  private final String encoding;
  private final List<Notice> notices = new ArrayList<>();

  LayerFinder(Limits limits) {
    this(limits, null);
  }

  /** @param encoding encoding given by the user, for files that must be read to find their layers; null if none */
  LayerFinder(Limits limits, String encoding) {
    this.limits = limits;
    this.encoding = encoding;
  }

  /** Notices of the finding. */
  List<Notice> notices() {
    return notices;
  }

  /**
   * @param files a single file, or the parts of a loose shapefile
   * @param layer name of the wanted one where there are several; null = there must be one
   * @throws FaultException FILE_EMPTY, FILE_TOO_LARGE, FORMAT_NOT_SUPPORTED, NOT_A_LAYER, SEVERAL_LAYERS,
   *     LAYER_UNKNOWN, ARCHIVE_…, and what is wrong with files that must be read to find their layers
   */
  LayerSource find(List<SourceFile> files, String layer) {
    for (SourceFile file : files) {
      if (file.bytes().length > limits.maxFileBytes()) {
        throw fault(ExchangeFault.FILE_TOO_LARGE, "%s has %d bytes; at most %d are taken".formatted(
            file.name(), file.bytes().length, limits.maxFileBytes()), file.name(), file.bytes().length, limits.maxFileBytes());
      }
    }
    SourceFile first = files.get(0);
    if (files.size() > 1) {
      return one(group(files), layer, first);
    }
    if (first.bytes().length == 0) {
      throw fault(ExchangeFault.FILE_EMPTY, first.name() + " has no bytes", first.name());
    }
    return switch (FileFormat.of(first)) {
      case ZIP -> inArchive(first, layer);
      case SHP, GEOJSON, BOUNDARY_TXT, FLATGEOBUF -> single(first);
      case GEOPACKAGE -> one(geoPackage(first), layer, first);
      case KML -> one(kml(first), layer, first);
      case KMZ -> one(kmz(first), layer, first);
      case SHAPEFILE_PART -> throw fault(ExchangeFault.NOT_A_LAYER,
          "%s is a part of a shapefile; give the .shp or a zip of all parts".formatted(first.name()), first.name());
      case OTHER -> throw fault(ExchangeFault.FORMAT_NOT_SUPPORTED,
          "%s is not read; give %s".formatted(FileFormat.nameOf(first), FileFormat.READ),
          first.name(), FileFormat.nameOf(first));
    };
  }

  private static LayerSource single(SourceFile file) {
    return switch (FileFormat.of(file)) {
      case SHP -> new LayerSource.Shapefile(new ShapefileReader.Parts(file, null, null, null, null));
      case GEOJSON -> new LayerSource.GeoJson(file);
      case FLATGEOBUF -> new LayerSource.FlatGeobuf(file);
      default -> new LayerSource.BoundaryTxt(List.of(file));
    };
  }

  private List<LayerSource> geoPackage(SourceFile file) {
    List<GeoPackageLayer> layers = GeoPackageReader.layers(file, limits);
    if (layers.isEmpty()) {
      throw fault(ExchangeFault.NOT_A_LAYER, file.name() + " holds no layer of features", file.name());
    }
    return layers.stream()
        .map(layer -> (LayerSource) new LayerSource.GeoPackage(file, layer, layers.size() == 1)).toList();
  }

  private List<LayerSource> kml(SourceFile file) {
    List<LayerSource> layers = new ArrayList<>();
    KmlReader.read(file, encoding, limits)
        .forEach((name, layer) -> layers.add(new LayerSource.Kml(file.name() + "/" + name, layer)));
    return layers;
  }

  /** The KML of a KMZ: doc.kml, else the first one (OGC 07-147r2, annex C). */
  private List<LayerSource> kmz(SourceFile archive) {
    ZipArchive.Contents contents = ZipArchive.unpack(archive, limits,
        name -> KML.contains(SourceFile.extensionOf(name)));
    SourceFile main = contents.files().stream().filter(file -> file.name().equalsIgnoreCase("doc.kml")).findFirst()
        .or(() -> contents.files().stream().findFirst()).orElseThrow(() -> fault(ExchangeFault.ARCHIVE_WITHOUT_LAYER,
            archive.name() + " holds no KML", archive.name()));
    if (contents.files().size() > 1) {
      notices.add(ExchangeNotice.ENTRIES_IGNORED.of("%d other KML files of the archive were not read; %s is the main one",
          contents.files().size() - 1, main.name()).with(contents.files().size() - 1));
    }
    return kml(main);
  }

  private LayerSource inArchive(SourceFile archive, String layer) {
    ZipArchive.Contents contents = ZipArchive.unpack(archive, limits, name ->
        WANTED.contains(SourceFile.extensionOf(name)) && !ARCHIVES.contains(SourceFile.extensionOf(name)));
    if (contents.gbkNames()) {
      notices.add(ExchangeNotice.ARCHIVE_NAMES_GBK.of("names in the archive are not UTF-8 and were read as GBK"));
    }
    List<LayerSource> layers = group(contents.files());
    List<String> nested = contents.others().stream()
        .filter(name -> ARCHIVES.contains(SourceFile.extensionOf(name))).toList();
    if (layers.isEmpty() && !nested.isEmpty()) {
      throw fault(ExchangeFault.ARCHIVE_NESTED,
          "the archive holds another one (%s), which is not opened; pack the files themselves".formatted(nested.get(0)),
          nested.get(0), nested.get(0));
    }
    if (layers.isEmpty()) {
      Optional<String> other = contents.others().stream().filter(n -> FileFormat.knownByName(n) != null).findFirst();
      if (other.isPresent()) {
        throw fault(ExchangeFault.FORMAT_NOT_SUPPORTED,
            "%s is not read; give %s".formatted(FileFormat.knownByName(other.get()), FileFormat.READ), other.get(),
            FileFormat.knownByName(other.get()));
      }
      List<String> names = new ArrayList<>(contents.others());
      contents.files().forEach(file -> names.add(file.name()));
      throw fault(ExchangeFault.ARCHIVE_WITHOUT_LAYER,
          "the archive does not hold " + FileFormat.READ + (names.isEmpty() ? "; it is empty"
              : ", only " + names.get(0) + (names.size() > 1 ? " and %d more".formatted(names.size() - 1) : "")),
          archive.name());
    }
    noteOthers(contents);
    return one(layers, layer, archive);
  }

  private void noteOthers(ZipArchive.Contents contents) {
    List<String> others = contents.others().stream()
        .filter(name -> !Set.of("sbn", "sbx", "qix", "qpj", "atx", "xml").contains(SourceFile.extensionOf(name)))
        .toList();
    if (!others.isEmpty()) {
      notices.add(ExchangeNotice.ENTRIES_IGNORED.of("%d other entries of the archive were not read, first %s",
          others.size(), others.get(0)));
    }
  }

  private static LayerSource one(List<LayerSource> layers, String layer, SourceFile whole) {
    List<LayerSource> fitting = layer == null ? layers
        : layers.stream().filter(l -> names(l, layer)).toList();
    String known = String.join(", ", layers.stream().map(LayerSource::name).limit(20).toList());
    if (fitting.isEmpty()) {
      throw fault(layer == null ? ExchangeFault.NOT_A_LAYER : ExchangeFault.LAYER_UNKNOWN,
          layer == null ? "no .shp among the files" : "there is no layer %s; there are %s".formatted(layer, known),
          whole.name(), layer == null ? new Object[0] : new Object[] {layer, known});
    }
    if (fitting.size() > 1 && fitting.stream().allMatch(LayerSource.BoundaryTxt.class::isInstance)) {
      return new LayerSource.BoundaryTxt(fitting.stream()
          .flatMap(source -> ((LayerSource.BoundaryTxt) source).files().stream()).toList());
    }
    if (fitting.size() > 1) {
      throw fault(ExchangeFault.SEVERAL_LAYERS, "several layers: %s; name one".formatted(known), whole.name(), known);
    }
    return fitting.get(0);
  }

  private static boolean names(LayerSource source, String layer) {
    String last = source.name().substring(source.name().lastIndexOf('/') + 1);
    return source.name().equals(layer) || SourceFile.stemOf(source.name()).equals(layer)
        || last.equals(layer) || SourceFile.stemOf(last).equals(layer);
  }

  /** Layers among files: shapefiles with their parts (same folder and name, any case), and all others that are read. */
  private List<LayerSource> group(List<SourceFile> files) {
    Map<String, SourceFile> byName = new HashMap<>();
    files.forEach(file -> byName.putIfAbsent(file.name().toLowerCase(Locale.ROOT), file));
    List<LayerSource> layers = new ArrayList<>();
    for (SourceFile file : files) {
      switch (file.extension()) {
        case "shp" -> layers.add(new LayerSource.Shapefile(new ShapefileReader.Parts(file, part(byName, file, "shx"),
            part(byName, file, "dbf"), part(byName, file, "prj"), part(byName, file, "cpg"))));
        case "json", "geojson" -> layers.add(new LayerSource.GeoJson(file));
        case "gpkg" -> layers.addAll(geoPackage(file));
        case "fgb" -> layers.add(new LayerSource.FlatGeobuf(file));
        case "kml", "ovkml" -> layers.addAll(kml(file));
        case "txt" -> {
          if (BoundaryTxtReader.looksLikeOne(file.bytes())) {
            layers.add(new LayerSource.BoundaryTxt(List.of(file)));
          }
        }
        default -> { }
      }
    }
    return layers;
  }

  private static SourceFile part(Map<String, SourceFile> byName, SourceFile shp, String ending) {
    return byName.get((shp.stem() + "." + ending).toLowerCase(Locale.ROOT));
  }

  /** @param values those of the detail; none = they are not told apart */
  private static FaultException fault(ExchangeFault code, String detail, String file, Object... values) {
    Fault fault = Fault.of(code, detail, Place.file(file));
    return new FaultException(values.length == 0 ? fault : fault.with(values));
  }
}
