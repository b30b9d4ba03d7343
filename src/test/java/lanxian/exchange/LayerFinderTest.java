package lanxian.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lanxian.domain.FaultException;
import lanxian.domain.Notice;
import lanxian.exchange.archive.ZipBytes;
import lanxian.exchange.layer.Limits;
import lanxian.exchange.layer.RawLayer;
import lanxian.exchange.layer.SourceFile;
import org.junit.jupiter.api.Test;

class LayerFinderTest {
  private final LayerFinder finder = new LayerFinder(Limits.IMPORT);

  private LayerSource inZip(Map<String, byte[]> files, String layer) {
    return finder.find(List.of(new SourceFile("a.zip", ZipBytes.of(files))), layer);
  }

  private void refused(String code, Map<String, byte[]> files, String layer) {
    assertThatThrownBy(() -> inZip(files, layer)).isInstanceOfSatisfying(FaultException.class,
        e -> assertThat(e.faults().get(0).code().name()).isEqualTo(code));
  }

  private static Map<String, byte[]> files(Object... namesAndBytes) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (int i = 0; i < namesAndBytes.length; i += 2) {
      files.put((String) namesAndBytes[i], (byte[]) namesAndBytes[i + 1]);
    }
    return files;
  }

  private static Map<String, byte[]> shapefile(String stem) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    TestFiles.shapefile("EPSG:4490", "甲", "POLYGON ((87 44, 87 44.1, 87.1 44.1, 87 44))")
        .forEach((name, bytes) -> files.put(name.replace("zones", stem), bytes));
    return files;
  }

  @Test
  void joinsThePartsOfAShapefileInTheirFolder() {
    Map<String, byte[]> files = shapefile("a/水源地");
    files.put("b/水源地.dbf", new byte[1]);
    LayerSource.Shapefile source = (LayerSource.Shapefile) inZip(files, null);
    assertThat(source.name()).isEqualTo("a/水源地.shp");
    assertThat(source.parts().dbf().name()).isEqualTo("a/水源地.dbf");
    assertThat(source.parts().prj().name()).isEqualTo("a/水源地.prj");
    assertThat(source.read(null, Limits.IMPORT).features()).hasSize(1);
  }

  @Test
  void joinsPartsWhateverTheCaseOfTheirNames() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    shapefile("zones").forEach((name, bytes) -> files.put(name.endsWith("shp") ? name : name.toUpperCase(), bytes));
    LayerSource.Shapefile source = (LayerSource.Shapefile) inZip(files, null);
    assertThat(source.parts().dbf()).isNotNull();
    assertThat(source.parts().shx()).isNotNull();
  }

  @Test
  void wantsOneLayerOrAName() {
    Map<String, byte[]> two = shapefile("x/one");
    two.putAll(shapefile("x/two"));
    refused("SEVERAL_LAYERS", two, null);
    refused("LAYER_UNKNOWN", two, "three");
    for (String name : List.of("two", "two.shp", "x/two", "x/two.shp")) {
      assertThat(inZip(two, name).name()).as(name).isEqualTo("x/two.shp");
    }
    Map<String, byte[]> mixed = shapefile("one");
    mixed.put("地块.txt", TestFiles.gbk(TestFiles.T1_TXT));
    refused("SEVERAL_LAYERS", mixed, null);
  }

  @Test
  void takesSeveralBoundaryTxtsAsOneLayer() {
    String other = TestFiles.T1_TXT.replace("地块一", "地块二").replace("精度=0.001", "精度=0.01");
    RawLayer layer = inZip(files("一.txt", TestFiles.gbk(TestFiles.T1_TXT), "二.txt", TestFiles.utf8(other)), null)
        .read(null, Limits.IMPORT);
    assertThat(layer.features()).extracting(f -> f.record() + " " + f.attributes().get("地块名称") + " " + f.where().file())
        .containsExactly("1 地块一 一.txt", "2 地块二 二.txt");
    assertThat(layer.accuracyM()).isEqualTo(0.01);
    assertThat(layer.notices()).extracting(Notice::code).containsExactly("FILES_JOINED");
    LayerSource strange = inZip(files("一.txt", TestFiles.gbk(TestFiles.T1_TXT), "二.txt",
        TestFiles.gbk(TestFiles.T1_TXT.replace("带号=29", "带号=30"))), null);
    assertThatThrownBy(() -> strange.read(null, Limits.IMPORT)).isInstanceOfSatisfying(FaultException.class, e -> {
      assertThat(e.faults().get(0).code().name()).isEqualTo("SEVERAL_LAYERS");
      assertThat(e.faults().get(0).where().file()).isEqualTo("二.txt");
    });
    assertThat(inZip(files("一.txt", TestFiles.gbk(TestFiles.T1_TXT), "读我.txt", TestFiles.utf8("hello")), null).name())
        .as("other texts are no layers").isEqualTo("一.txt");
  }

  @Test
  void bringsSeveralTxtsToOneImport() {
    ImportResult result = new Importer().read(ZipBytes.of(files("一.txt", TestFiles.gbk(TestFiles.T1_TXT), "二.txt",
        TestFiles.gbk(TestFiles.T1_TXT))), "a.zip", ImportOptions.of(TestCategories.BUILT_UP));
    assertThat(result.report().counts().loaded()).isEqualTo(2);
    assertThat(result.drafts()).extracting(d -> d.zoneId()).doesNotHaveDuplicates();
    ImportResult alone = new Importer().read(TestFiles.gbk(TestFiles.T1_TXT), "二.txt",
        ImportOptions.of(TestCategories.BUILT_UP));
    assertThat(alone.drafts().get(0).zoneId()).as("the same file alone").isEqualTo(result.drafts().get(1).zoneId());
  }

  @Test
  void saysWhyAnArchiveHoldsNothingForIt() {
    refused("ARCHIVE_WITHOUT_LAYER", files(), null);
    refused("ARCHIVE_WITHOUT_LAYER", files("a.jpg", new byte[1]), null);
    refused("ARCHIVE_WITHOUT_LAYER", files("a.dbf", new byte[1]), null);
    refused("FORMAT_NOT_SUPPORTED", files("doc.gml", new byte[1], "a.jpg", new byte[1]), null);
    refused("ARCHIVE_NESTED", files("doc.gml", new byte[1], "b.rar", new byte[1]), null);
    refused("XML_INVALID", files("doc.kml", new byte[] {'x'}, "a.jpg", new byte[1]), null);
    refused("GEOPACKAGE_INVALID", files("a.gpkg", new byte[1]), null);
  }

  @Test
  void notesWhatItLeavesAlone() {
    Map<String, byte[]> files = shapefile("one");
    files.put("one.shp.xml", new byte[1]);
    files.put("one.sbn", new byte[1]);
    inZip(files, null);
    assertThat(finder.notices()).as("usual company of a shapefile").isEmpty();
    files.put("inner.zip", new byte[1]);
    files.put("photo.jpg", new byte[1]);
    inZip(files, null);
    assertThat(finder.notices()).extracting(Notice::detail).singleElement().asString().contains("2 other", "inner.zip");
  }
}
