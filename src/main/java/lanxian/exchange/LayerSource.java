package lanxian.exchange;

import java.util.List;
import lanxian.exchange.boundarytxt.BoundaryTxtReader;
import lanxian.exchange.flatgeobuf.FlatGeobufReader;
import lanxian.exchange.geojson.GeoJsonReader;
import lanxian.exchange.geopackage.GeoPackageLayer;
import lanxian.exchange.geopackage.GeoPackageReader;
import lanxian.exchange.layer.Limits;
import lanxian.exchange.layer.RawLayer;
import lanxian.exchange.layer.SourceFile;
import lanxian.exchange.shapefile.ShapefileReader;

/** Files that together make one layer. */
sealed interface LayerSource {
  /** Name of the main file. */
  String name();

  /**
   * @param encoding encoding given by the user; null if none
   * @throws lanxian.domain.FaultException if nothing of the layer can be read
   */
  RawLayer read(String encoding, Limits limits);

  /** A shapefile. */
  record Shapefile(ShapefileReader.Parts parts) implements LayerSource {
    @Override
    public String name() {
      return parts.shp().name();
    }

    @Override
    public RawLayer read(String encoding, Limits limits) {
      return new ShapefileReader(limits).read(parts, encoding);
    }
  }

  /** A GeoJSON file. */
  record GeoJson(SourceFile file) implements LayerSource {
    @Override
    public String name() {
      return file.name();
    }

    @Override
    public RawLayer read(String encoding, Limits limits) {
      return GeoJsonReader.read(file, encoding, limits);
    }
  }

  /** A boundary point TXT, or several that together are one layer, as officers hand in one for each parcel. */
  record BoundaryTxt(List<SourceFile> files) implements LayerSource {
    @Override
    public String name() {
      return files.get(0).name();
    }

    @Override
    public RawLayer read(String encoding, Limits limits) {
      return JoinedLayers.of(
          files.stream().map(file -> BoundaryTxtReader.read(file, encoding, limits)).toList(), limits);
    }
  }

  /** A layer of a GeoPackage. */
  record GeoPackage(SourceFile file, GeoPackageLayer layer, boolean only) implements LayerSource {
    @Override
    public String name() {
      return file.name() + "/" + layer.table();
    }

    @Override
    public RawLayer read(String encoding, Limits limits) {
      return GeoPackageReader.read(file, layer, only ? file.name() : name(), limits);
    }
  }

  /** A FlatGeobuf file. */
  record FlatGeobuf(SourceFile file) implements LayerSource {
    @Override
    public String name() {
      return file.name();
    }

    @Override
    public RawLayer read(String encoding, Limits limits) {
      return FlatGeobufReader.read(file, limits);
    }
  }

  /** A layer of a KML file, which had to be read whole to find it. */
  record Kml(String name, RawLayer layer) implements LayerSource {
    @Override
    public RawLayer read(String encoding, Limits limits) {
      return layer;
    }
  }
}
