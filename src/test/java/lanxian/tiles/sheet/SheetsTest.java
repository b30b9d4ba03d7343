package lanxian.tiles.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lanxian.layers.Layer;
import lanxian.siting.TestZone;
import lanxian.siting.overlap.ZoneShape;
import lanxian.tiles.TestLayers;
import lanxian.tiles.Tessellation;
import lanxian.tiles.TileSettings;
import lanxian.tiles.VectorTileMaker;
import lanxian.tiles.matrix.Plane;
import lanxian.tiles.matrix.TileCoord;
import lanxian.tiles.matrix.TileMatrixSet;
import lanxian.tiles.matrix.TileRange;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

class SheetsTest {
  private static final Envelope BOX = new Envelope(86, 88, 43, 45);

  private static ZoneShape zone(String id) {
    return new ZoneShape(TestZone.of(id, TestLayers.CATEGORY, null, new GeometryFactory().toGeometry(BOX)).build());
  }

  private static Sheet of(Sheets sheets, List<ZoneShape> zones) {
    return sheets.of(TestLayers.CATEGORY, Plane.MERCATOR, 8, zones, List.of());
  }

  @Test
  void afterAChangeOnlyWhatChangedIsMadeAnew() {
    Sheets sheets = new Sheets(1 << 20);
    List<ZoneShape> before = List.of(zone("b"), zone("d"), zone("f"), zone("h"));
    Sheet first = of(sheets, before);
    Entry entry = new Entry();
    for (int i = 0; i < before.size(); i++) {
      first.add(i, null, entry);
    }
    List<ZoneShape> after =
        List.of(zone("a"), before.get(0), zone("c"), zone("d"), before.get(2), zone("g"));
    Sheet second = of(sheets, after);
    boolean[] known = {false, true, false, false, true, false};
    for (int i = 0; i < after.size(); i++) {
      assertThat(second.find(i, entry)).as(after.get(i).zoneId()).isEqualTo(known[i]);
      if (known[i]) {
        assertThat(entry.id()).isEqualTo(ZoneTags.id(after.get(i).zoneId()));
      }
    }
    assertThat(of(sheets, before)).as("what was before is kept for a while").isSameAs(first);
  }

  @Test
  void entriesLargerThanAChunkAndManySmallOnesStayWhatTheyAre() {
    EntryBytes entries = new EntryBytes();
    int[] lengths = {60, 3_000_000, 16_384, 1, 1_048_576, 70_000, 5, 1_048_577, 900_000, 900_000, 2};
    int[] addresses = new int[lengths.length];
    for (int i = 0; i < lengths.length; i++) {
      byte[] entry = new byte[lengths[i]];
      entry[0] = (byte) (i + 1);
      entry[entry.length - 1] = (byte) (i + 1);
      addresses[i] = entries.add(entry);
    }
    for (int i = 0; i < lengths.length; i++) {
      byte[] chunk = entries.chunk(addresses[i]);
      assertThat(addresses[i]).isNotZero();
      assertThat(chunk[EntryBytes.at(addresses[i])]).isEqualTo((byte) (i + 1));
      assertThat(chunk[EntryBytes.at(addresses[i]) + lengths[i] - 1]).isEqualTo((byte) (i + 1));
    }
    assertThat(entries.bytes()).isBetween(7_000_000L, 11_000_000L);
  }

  @Test
  void tilesAreTheSameHoweverLittleIsKept() {
    Layer layer = TestLayers.layer(Tessellation.of(5, BOX, 120, 6));
    VectorTileMaker usual = TestLayers.maker();
    TileSettings few = new TileSettings(TileSettings.DEFAULT.margin(), TileSettings.DEFAULT.columns(), 0, 0);
    VectorTileMaker forgetful = new VectorTileMaker(few, category -> layer.schema());
    VectorTileMaker keeping = new VectorTileMaker(TileSettings.DEFAULT, category -> layer.schema());
    int compared = 0;
    for (int round = 0; round < 2; round++) {
      for (int level : List.of(4, 7, 9)) {
        TileMatrixSet set = TileMatrixSet.WEB_MERCATOR_QUAD;
        TileRange range = TileRange.of(set, set.matrix(String.valueOf(level)).orElseThrow(), BOX).orElseThrow();
        for (int row = range.minRow(); row <= range.maxRow(); row++) {
          for (int column = range.minColumn(); column <= range.maxColumn(); column++) {
            TileCoord tile = new TileCoord(set, range.matrix(), row, column);
            byte[] kept = keeping.make(tile, List.of(layer));
            assertThat(forgetful.make(tile, List.of(layer))).as("%s, round %d", tile, round).isEqualTo(kept);
            assertThat(usual.make(tile, List.of(layer))).as("%s, round %d", tile, round).isEqualTo(kept);
            compared += kept.length > 0 ? 1 : 0;
          }
        }
      }
    }
    assertThat(compared).isGreaterThan(20);
    assertThat(keeping.bytes()).isGreaterThan(forgetful.bytes());
  }
}
