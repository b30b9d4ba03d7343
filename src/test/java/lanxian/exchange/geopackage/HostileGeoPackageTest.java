package lanxian.exchange.geopackage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import lanxian.domain.FaultException;
import lanxian.exchange.ExportCases;
import lanxian.exchange.ExportFormat;
import lanxian.exchange.layer.Limits;
import lanxian.exchange.layer.RawFeature;
import lanxian.exchange.layer.RawLayer;
import lanxian.exchange.layer.SourceFile;
import lanxian.store.Await;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** GeoPackages that are broken, or made to make the reader do something. */
class HostileGeoPackageTest {
  private static final String TABLE = "drinking_water_protection";
  private static byte[] good;
  @TempDir private Path folder;

  @BeforeAll
  static void write() {
    good = ExportCases.random(81, 12).write(ExportFormat.GEOPACKAGE, "EPSG:4490");
  }

  private static RawLayer read(byte[] bytes, Limits limits) {
    SourceFile file = new SourceFile("a.gpkg", bytes);
    List<GeoPackageLayer> layers = GeoPackageReader.layers(file, limits);
    return GeoPackageReader.read(file, layers.get(0), "a.gpkg", limits);
  }

  private byte[] changed(String... statements) throws Exception {
    Path file = Files.write(folder.resolve("changed.gpkg"), good);
    try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = database.createStatement()) {
      for (String trigger : List.of("insert", "update1", "update2", "update3", "update4", "delete")) {
        statement.execute("DROP TRIGGER rtree_" + TABLE + "_geom_" + trigger); // they call what only GIS have
      }
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
    return Files.readAllBytes(file);
  }

  private static String code(byte[] bytes) {
    try {
      read(bytes, Limits.IMPORT);
      return "none";
    } catch (FaultException e) {
      return e.faults().get(0).code().name();
    }
  }

  @Test
  void whatIsNoGeoPackageIsToldSo() throws Exception {
    assertThat(code("SQLite format 3\0".getBytes())).isEqualTo("GEOPACKAGE_INVALID");
    assertThat(code(new byte[100])).isEqualTo("GEOPACKAGE_INVALID");
    assertThat(code(changed("DROP TABLE gpkg_geometry_columns"))).isEqualTo("GEOPACKAGE_INVALID");
    assertThat(code(changed("UPDATE gpkg_geometry_columns SET column_name = 'nowhere'"))).isEqualTo("GEOPACKAGE_INVALID");
    assertThat(code(changed("UPDATE gpkg_contents SET table_name = 'sqlite_sequence'",
        "UPDATE gpkg_geometry_columns SET table_name = 'sqlite_sequence'"))).isEqualTo("GEOPACKAGE_INVALID");
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "CREATE VIEW %s AS SELECT * FROM kept",
      "CREATE VIEW %s AS WITH RECURSIVE r(fid) AS (SELECT 1 UNION ALL SELECT fid + 1 FROM r) SELECT fid, NULL geom FROM r",
      "CREATE VIRTUAL TABLE %s USING fts5(fid, geom)"})
  void whatWouldHaveToBeRunIsRefused(String sql) throws Exception {
    byte[] bytes = changed("ALTER TABLE " + TABLE + " RENAME TO kept", sql.formatted(TABLE));
    assertThat(code(bytes)).isEqualTo("GEOPACKAGE_NOT_A_TABLE");
  }

  @Test
  void aViewInThePlaceOfTheContentsIsRefused() throws Exception {
    assertThat(code(changed("ALTER TABLE gpkg_contents RENAME TO kept",
        "CREATE VIEW gpkg_contents AS SELECT * FROM kept"))).isEqualTo("GEOPACKAGE_NOT_A_TABLE");
  }

  @Test
  void triggersAndComputedColumnsAreLeftAlone() throws Exception {
    byte[] bytes = changed("ALTER TABLE " + TABLE + " ADD COLUMN bomb GENERATED ALWAYS AS (zeroblob(1000000000)) VIRTUAL",
        "CREATE TRIGGER t AFTER UPDATE ON " + TABLE + " BEGIN SELECT load_extension('x'); END");
    RawLayer layer = read(bytes, Limits.IMPORT);
    assertThat(layer.features()).hasSize(12)
        .allSatisfy(feature -> assertThat(feature.attributes()).doesNotContainKey("bomb"));
  }

  @Test
  void aFileIsNeverChangedAndNothingIsLeftBehind() throws Exception {
    byte[] before = good.clone();
    List<Path> folders = temporary();
    read(good, Limits.IMPORT);
    code(Arrays.copyOf(good, 5000));
    assertThat(good).isEqualTo(before);
    List<Path> now = new ArrayList<>(temporary());
    now.removeAll(folders);
    // other tests run at the same time: what is theirs goes soon, what this reader left would stay
    Await.until("nothing is left behind", () -> now.stream().noneMatch(Files::exists));
  }

  private static List<Path> temporary() throws Exception {
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files.filter(file -> file.getFileName().toString().matches("lanxian-\\d+")).toList();
    }
  }

  @ParameterizedTest
  @CsvSource({"-1", "2147483647", "268435455"})
  void aGeometryThatStatesMoreThanItHoldsIsRefusedAlone(int count) throws Exception {
    ByteBuffer blob = ByteBuffer.allocate(17).order(ByteOrder.LITTLE_ENDIAN);
    blob.put(new byte[] {'G', 'P', 0, 1}).putInt(4490).put((byte) 1).putInt(3).putInt(count);
    RawLayer layer = read(withBlob(blob.array()), Limits.IMPORT);
    assertThat(layer.features().get(0).faults()).extracting(fault -> fault.code().name()).containsExactly("WKB_INVALID");
    assertThat(layer.features().get(0).where().record()).isEqualTo(1);
    assertThat(layer.features().subList(1, 12)).allSatisfy(f -> assertThat(f.faults()).isEmpty());
  }

  private byte[] withBlob(byte[] blob) throws Exception {
    Path file = Files.write(folder.resolve("blob.gpkg"), changed());
    try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + file);
        PreparedStatement statement = database.prepareStatement("UPDATE " + TABLE + " SET geom = ? WHERE fid = 1")) {
      statement.setBytes(1, blob);
      statement.executeUpdate();
    }
    return Files.readAllBytes(file);
  }

  @Test
  void collectionsNestedWithoutEndAreRefusedAlone() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).put(new byte[] {'G', 'P', 0, 1}).putInt(4490)
        .array());
    for (int i = 0; i < 100_000; i++) {
      out.writeBytes(ByteBuffer.allocate(9).order(ByteOrder.LITTLE_ENDIAN).put((byte) 1).putInt(7).putInt(1).array());
    }
    RawFeature feature = read(withBlob(out.toByteArray()), Limits.IMPORT).features().get(0);
    assertThat(feature.faults()).singleElement().satisfies(fault -> {
      assertThat(fault.code().name()).isEqualTo("WKB_INVALID");
      assertThat(fault.detail()).contains("nested");
    });
  }

  @ParameterizedTest
  @CsvSource({"4790000000, CRS_CONTRADICTED", "47500001, WKB_INVALID", "0000, WKB_INVALID"})
  void blobsThatAreNone(String hex, String code) throws Exception {
    String own = hex.equals("4790000000") ? "4750000105000000" + "0101000000" + "0".repeat(32) : hex;
    RawFeature feature = read(withBlob(HexFormat.of().parseHex(own)), Limits.IMPORT).features().get(0);
    assertThat(feature.faults()).extracting(fault -> fault.code().name()).containsExactly(code);
  }

  @Test
  void limitsHold() throws Exception {
    Limits few = new Limits(1 << 30, 1 << 30, 10, 10, 11, 1_000_000, 64, 512, 100_000);
    assertThatThrownBy(() -> read(good, few)).hasMessageContaining("TOO_MANY_FEATURES");
    assertThatThrownBy(() -> read(good, Limits.IMPORT.withMaxVertices(50))).hasMessageContaining("TOO_MANY_VERTICES");
    Limits narrow = new Limits(1 << 30, 1 << 30, 10, 10, 100, 1_000_000, 64, 5, 100_000);
    assertThatThrownBy(() -> read(good, narrow)).hasMessageContaining("ATTRIBUTES_TOO_LARGE");
    Limits shortTexts = new Limits(1 << 30, 1 << 30, 10, 10, 100, 1_000_000, 64, 512, 20);
    assertThat(read(good, shortTexts).features()).anySatisfy(feature -> assertThat(feature.faults())
        .extracting(fault -> fault.code().name()).contains("ATTRIBUTES_TOO_LARGE"));
    byte[] latin = changed("UPDATE " + TABLE + " SET name = CAST(x'C3F1' AS TEXT) WHERE fid = 1");
    assertThat(read(latin, Limits.IMPORT).features().get(0).faults())
        .extracting(fault -> fault.code().name()).containsExactly("TEXT_NOT_DECODABLE");
  }

  /** Every outcome is a layer or a fault: cut anywhere, and with bytes changed anywhere. */
  @Test
  void brokenAnywhereIsAFaultAndNeverACrash() {
    Random random = new Random(82);
    List<String> outcomes = new ArrayList<>();
    for (int i = 0; i < 150; i++) {
      byte[] broken = i % 3 == 0 ? Arrays.copyOf(good, random.nextInt(good.length)) : good.clone();
      for (int flips = i % 3 == 0 ? 0 : 1 + random.nextInt(40); flips > 0; flips--) {
        broken[16 + random.nextInt(broken.length - 16)] = (byte) random.nextInt(256);
      }
      try {
        read(broken, Limits.IMPORT);
        outcomes.add("read");
      } catch (FaultException e) {
        outcomes.add(e.faults().get(0).code().name());
      } catch (IndexOutOfBoundsException e) {
        assertThat(GeoPackageReader.layers(new SourceFile("a.gpkg", broken), Limits.IMPORT))
            .as("seed 82, round %d: only a file without layers has no first one", i).isEmpty();
      }
    }
    assertThat(outcomes).contains("read", "GEOPACKAGE_INVALID");
  }
}
