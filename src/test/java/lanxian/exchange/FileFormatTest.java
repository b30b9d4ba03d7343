package lanxian.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import lanxian.exchange.archive.ZipBytes;
import lanxian.exchange.layer.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileFormatTest {
  private static FileFormat of(String name, byte[] bytes) {
    return FileFormat.of(new SourceFile(name, bytes));
  }

  @ParameterizedTest
  @CsvSource({"a.json, GEOJSON", "A.GeoJSON, GEOJSON", "a.txt, BOUNDARY_TXT", "a.shp, SHP", "a.zip, ZIP",
      "a.dbf, SHAPEFILE_PART", "a.SHX, SHAPEFILE_PART", "a.prj, SHAPEFILE_PART", "a.cpg, SHAPEFILE_PART", "a.kml, KML",
      "a.ovkml, KML", "a.kmz, KMZ", "a.gpkg, GEOPACKAGE", "a.fgb, FLATGEOBUF", "a.gml, OTHER", "a.dat, OTHER",
      "a.md, OTHER", "a, OTHER", "folder.txt/a, OTHER"})
  void goesByTheNameWhereTheBytesSayNothing(String name, FileFormat format) {
    assertThat(of(name, new byte[] {'x'})).isEqualTo(format);
  }

  @Test
  void goesByTheBytesFirst() {
    byte[] zip = ZipBytes.of(Map.of("a", new byte[1]));
    assertThat(of("a.shp", zip)).isEqualTo(FileFormat.ZIP);
    assertThat(of("upload", zip)).isEqualTo(FileFormat.ZIP);
    assertThat(of("a.kmz", zip)).isEqualTo(FileFormat.KMZ);
    assertThat(of("a.xlsx", zip)).as("a format of its own").isEqualTo(FileFormat.OTHER);
    assertThat(of("upload", TestFiles.utf8("SQLite format 3\0"))).isEqualTo(FileFormat.GEOPACKAGE);
    assertThat(of("upload", new byte[] {'f', 'g', 'b', 3, 'f', 'g', 'b', 0})).isEqualTo(FileFormat.FLATGEOBUF);
    byte[] shp = TestFiles.shapefile("EPSG:4490", "a", null).get("zones.shp");
    assertThat(of("upload", shp)).isEqualTo(FileFormat.SHP);
    assertThat(of("a.sbn", shp)).as("begins like a .shp").isEqualTo(FileFormat.SHAPEFILE_PART);
  }

  @Test
  void looksIntoFilesWithoutAKnownEnding() {
    assertThat(of("a.dat2", TestFiles.utf8("\uFEFF {\"type\":1}"))).isEqualTo(FileFormat.GEOJSON);
    assertThat(of("a.dat2", TestFiles.gbk(TestFiles.T1_TXT))).isEqualTo(FileFormat.BOUNDARY_TXT);
    assertThat(of("a.dat2", TestFiles.utf8("<a>\n[b]\n</a>"))).isEqualTo(FileFormat.OTHER);
    assertThat(of("a.dat2", new byte[0])).isEqualTo(FileFormat.OTHER);
    assertThat(of("a.dat2", TestFiles.utf8("<?xml version='1.0'?><k:kml xmlns:k='x'>"))).isEqualTo(FileFormat.KML);
  }

  @ParameterizedTest
  @CsvSource({"a.gml, GML", "a.csv, CSV", "a.dwg, DWG", "a.xyz, this format"})
  void namesWhatItDoesNotRead(String name, String shown) {
    assertThat(FileFormat.nameOf(new SourceFile(name, new byte[] {'x'}))).isEqualTo(shown);
  }

  @Test
  void namesWhatItSees() {
    assertThat(FileFormat.nameOf(new SourceFile("a", TestFiles.utf8("  <gml>")))).isEqualTo("XML");
    assertThat(FileFormat.knownByName("folder/doc.GML")).isEqualTo("GML");
    assertThat(FileFormat.knownByName("readme")).isNull();
  }
}
